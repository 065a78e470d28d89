package io.examplarymock.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Short with the other tests, and always the same there; {@code .ci/fuzz} goes on for longer, from another seed each time.
 * Its findings are replayed by their seed and round.
 */
@DisplayName("Whatever is sent to the mock")
class FuzzTest {
    private static final long SEED = Long.getLong("examplary.fuzz.seed", 1);
    private static final int ONLY_ROUND = Integer.getInteger("examplary.fuzz.round", -1);
    private static final int ROUNDS = Integer.getInteger("examplary.fuzz.rounds", 6);
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("examplary.fuzz.seconds", 8));
    private static final int SHOWN = 25;

    private final long end = System.nanoTime() + TIME.toNanos();
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private int sent;
    private long slowestMillis;

    @Test
    void it_answers_within_its_schemas_and_goes_on(@TempDir Path folder) throws IOException {
        int round = Math.max(0, ONLY_ROUND);
        try (DefectLog log = new DefectLog()) {
            do {
                // The first round is always whole, also on a machine that needs all the time to start, and so is a
                // replay.
                play(new Round(SEED, round, log, folder), round > 0 && ONLY_ROUND < 0);
                round++;
            } while (ONLY_ROUND < 0 && round < ROUNDS && !isTimeUp());
        }

        String told = sent + " requests in " + (ONLY_ROUND < 0 ? round : 1) + " rounds from seed " + SEED + ": "
                + findings.size() + " kinds of findings, the slowest answer after " + slowestMillis + " ms";
        System.out.println("Fuzzing: " + told);
        report(told);
        assertThat(findings.values().stream().limit(SHOWN)).as(told).isEmpty();
        assertThat(sent).isPositive();
    }

    private void play(Round round, boolean mayBeCut) throws IOException {
        for (Finding finding : round.play(() -> mayBeCut && isTimeUp())) {
            findings.putIfAbsent(finding.kind(), finding);
        }
        sent += round.sent();
        slowestMillis = Math.max(slowestMillis, round.slowestMillis());
    }

    private boolean isTimeUp() {
        return System.nanoTime() > end;
    }

    private void report(String told) throws IOException {
        StringBuilder text = new StringBuilder(told + "\n");
        findings.values().forEach(text::append);
        Path target = Path.of("target", "fuzz");
        Files.createDirectories(target);
        Files.writeString(target.resolve("findings.txt"), text);
    }
}
