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
 * @param evidence of a play in a browser
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
        Optional<Path> transcript,
        Optional<Evidence> evidence) {

    public Play {
        students = List.copyOf(students);
        moments = List.copyOf(moments);
    }

    /** Returns the same play with what was seen of it in a browser; what was otherwise there is a failure of it. */
    public Play seen(Evidence seen) {
        List<StudentResult> judged = students.stream()
                .map(student -> student.with(seen, virtualTime()))
                .toList();
        return new Play(
                source,
                name,
                seed,
                start,
                ended,
                passed && seen.findings().isEmpty(),
                judged,
                steps,
                moments,
                took,
                transcript,
                Optional.of(seen));
    }

    Stream<Failure> failures() {
        return students.stream().flatMap(student -> student.failures().stream());
    }

    Duration virtualTime() {
        return Duration.between(start, ended);
    }
}
