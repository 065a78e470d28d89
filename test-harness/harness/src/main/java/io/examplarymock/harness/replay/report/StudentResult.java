package io.examplarymock.harness.replay.report;

import java.time.Duration;
import java.util.List;

/**
 * What became of one student.
 *
 * @param status of the last session
 * @param took from the student's first line to the last, on the virtual clock
 */
record StudentResult(String name, String status, int answers, Duration took, List<Failure> failures) {

    boolean passed() {
        return failures.isEmpty();
    }
}
