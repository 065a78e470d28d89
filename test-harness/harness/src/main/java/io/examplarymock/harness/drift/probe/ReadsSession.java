package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.schemas.Operation;
import java.util.Set;

/** A session, asked for again. */
final class ReadsSession implements Probe {
    @Override
    public String name() {
        return "reading an embed session";
    }

    @Override
    public Set<String> facts() {
        return Set.of("E9", "C8.S", "C10", "O12.S");
    }

    @Override
    public boolean writes() {
        return false;
    }

    @Override
    public void run(Bench bench) {
        Operation operation = bench.operation("getEmbedSession");
        bench.need(
                        bench.known().session(),
                        "there is no session to read: name one with --session, or let one be made with --writes")
                .ifPresent(session -> {
                    Answer answer = bench.call(operation, session);
                    if (bench.judge().isGood(operation, answer, Set.of())) {
                        new SessionJudge(bench.judge(), answer).expiry();
                    }
                });
    }
}
