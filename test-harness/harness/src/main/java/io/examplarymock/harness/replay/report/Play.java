package io.examplarymock.harness.replay.report;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of one script.
 *
 * @param source the script's file, as the user knows it
 * @param moments at which something happened, in seconds since the epoch, ascending
 * @param took real time
 * @param transcript where it was written to, if it was
 */
public record Play(
        String source,
        String name,
        long seed,
        Instant start,
        Instant ended,
        boolean passed,
        List<StudentResult> students,
        int steps,
        List<Long> moments,
        Duration took,
        Optional<Path> transcript) {

    public Play {
        students = List.copyOf(students);
        moments = List.copyOf(moments);
    }

    Stream<Failure> failures() {
        return students.stream().flatMap(student -> student.failures().stream());
    }

    Duration virtualTime() {
        return Duration.between(start, ended);
    }
}
