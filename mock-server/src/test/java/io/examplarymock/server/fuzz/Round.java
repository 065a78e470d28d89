package io.examplarymock.server.fuzz;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;

import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import io.examplarymock.server.time.ClockMode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * So many requests to a server of their own. All of it follows from the seed and the number of the round, but for what
 * depends on how long something takes.
 */
final class Round {
    static final int REQUESTS = 600;
    private static final int REQUESTS_OF_A_SCENERY = 150;

    private final List<Target> targets = Targets.all();
    private final List<Finding> findings = new ArrayList<>();
    private final DefectLog log;
    private final long seed;
    private final int number;
    private final Chance chance;
    private final Path folder;
    private int sent;
    private long slowest;

    Round(long seed, int number, DefectLog log, Path folder) {
        this.seed = seed;
        this.number = number;
        this.log = log;
        this.folder = folder;
        this.chance = new Chance(seed * 1_000_003 + number);
    }

    /** Sends them, or as many as there is time for, and returns what must not have happened. */
    List<Finding> play(BooleanSupplier isTimeUp) throws IOException {
        MockOptions options = MockOptions.forTests().toBuilder()
                .seed(seed)
                .clock(ClockMode.FROZEN)
                .clockStart(Instant.parse("2026-11-02T09:00:00Z"))
                .wiremockRoot(folder)
                .wiremockJournal(number % 4 == 3)
                .strictPresets(number % 3 == 2)
                .store(number % 4 == 1 ? "file:" + folder.resolve("round-" + number + ".store") : "memory")
                .build();
        try (MockServer server = MockServer.start(options);
                Line line = new Line(server.baseUrl())) {
            Scenery scenery = null;
            while (sent < REQUESTS && !isTimeUp.getAsBoolean()) {
                if (sent % REQUESTS_OF_A_SCENERY == 0) {
                    lead(server);
                    scenery = new Scenery(server.baseUrl(), key());
                }
                sent++;
                Target target = chance.of(targets);
                Draft draft = draft(target, scenery);
                exchange(line, target, draft);
                if (target.leavesTraces()) {
                    tidy(server, line, scenery);
                }
                if (draft.isOdd && !isAlive(line, target, draft)) {
                    break;
                }
            }
        }
        return findings;
    }

    int sent() {
        return sent;
    }

    /** How long the slowest answer took. */
    long slowestMillis() {
        return slowest / 1_000_000;
    }

    /** Every other round goes through WireMock's pipeline. */
    private void lead(MockServer server) {
        server.wireMock().resetAll();
        if (number % 2 == 1) {
            server.wireMock().stubFor(get("/somewhere/else").willReturn(aResponse()));
        }
    }

    private void tidy(MockServer server, Line line, Scenery scenery) throws IOException {
        lead(server);
        Draft disarm = good(Target.of(Target.Side.ADMIN, "DELETE", "/__admin/examplary/faults"), scenery);
        line.exchange(disarm);
    }

    private String key() {
        return String.format("examp_Fuzz%012dX%015d", number, sent);
    }

    private Draft good(Target target, Scenery scenery) {
        Draft draft = new Draft(target.method(), scenery.filled(target.path(), chance));
        draft.header("Host", "localhost");
        draft.header(
                target.side() == Target.Side.API ? "Authorization" : "X-Examplary-Key",
                (target.side() == Target.Side.API ? "Bearer " : "") + scenery.key());
        return draft;
    }

    private Draft draft(Target target, Scenery scenery) {
        Draft draft = good(target, scenery);
        if (!target.bodies().isEmpty()) {
            Object body = scenery.filled(chance.of(target.bodies()), chance);
            draft.header("Content-Type", "application/json");
            boolean isBodyGood = chance.oneIn(4);
            draft.body = isBodyGood
                    ? JsonTree.write(body).getBytes(java.nio.charset.StandardCharsets.UTF_8)
                    : BodyMutations.written(changed(target, body), draft, chance);
        }
        boolean hasBody = !target.bodies().isEmpty();
        if (chance.oneIn(hasBody ? 10 : 2)) {
            WireMutations.path(draft, chance);
        }
        if (chance.oneIn(hasBody ? 10 : 3)) {
            WireMutations.query(draft, chance);
        }
        if (chance.oneIn(hasBody ? 8 : 3)) {
            WireMutations.header(draft, chance);
        }
        if (chance.oneIn(10)) {
            WireMutations.line(draft, chance);
        }
        return draft;
    }

    private Object changed(Target target, Object body) {
        return target.schema().isPresent() && chance.oneIn(2)
                ? SchemaMutations.within(target.schema().get(), body, chance)
                : BodyMutations.within(body, chance);
    }

    private void exchange(Line line, Target target, Draft draft) {
        List<WireAnswer> answers = List.of();
        long began = System.nanoTime();
        try {
            answers = line.exchange(draft);
            slowest = Math.max(slowest, System.nanoTime() - began);
            if (answers.isEmpty() && !draft.isOdd) {
                find(target, "ends the connection without an answer", draft, answers);
            }
            for (WireAnswer answer : answers) {
                Oracle.judge(target, draft, answer).ifPresent(wrong -> find(target, wrong, draft, List.of(answer)));
            }
        } catch (IOException broken) {
            find(target, broken.getMessage(), draft, answers);
        }
        for (String defect : log.taken()) {
            find(target, "logs " + defect, draft, answers);
        }
    }

    private boolean isAlive(Line line, Target target, Draft draft) {
        Draft health = new Draft("GET", "/livez");
        health.header("Host", "localhost");
        try {
            List<WireAnswer> answers = line.exchange(health);
            if (answers.size() == 1 && answers.get(0).status() == 200) {
                return true;
            }
            find(target, "leaves a server that is not alive", draft, answers);
        } catch (IOException gone) {
            find(target, "leaves a server that is not alive: " + gone.getMessage(), draft, List.of());
        }
        return false;
    }

    private void find(Target target, String what, Draft draft, List<WireAnswer> answers) {
        findings.add(new Finding(
                "seed " + seed + ", round " + number + ", request " + sent, target.name(), what, draft, answers));
    }
}
