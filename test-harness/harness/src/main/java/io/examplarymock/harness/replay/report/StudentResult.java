package io.examplarymock.harness.replay.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of one student.
 *
 * @param status of the last session
 * @param took from the student's first line to the last, on the virtual clock
 */
record StudentResult(String name, String status, int answers, Duration took, List<Failure> failures) {

    /** The same with what a browser showed otherwise. */
    StudentResult with(Evidence seen, Duration after) {
        List<Failure> all = new ArrayList<>(failures);
        seen.findings().stream()
                .filter(finding -> finding.student().equals(name))
                .map(finding ->
                        new Failure(after, name, Optional.empty(), Optional.empty(), finding.what(), finding.because()))
                .forEach(all::add);
        return new StudentResult(name, status, answers, took, List.copyOf(all));
    }

    boolean passed() {
        return failures.isEmpty();
    }
}
