package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.schemas.Operation;
import java.util.Optional;
import java.util.Set;

/** The end of a session that was made. */
final class DeletesSession implements Probe {
    @Override
    public String name() {
        return "deleting an embed session";
    }

    @Override
    public Set<String> facts() {
        return Set.of("E10", "G12", "G13");
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public void run(Bench bench) {
        // Only what was made for this run is deleted.
        Optional<String> made = Optional.ofNullable(bench.known().session()).filter(bench::isOwn);
        bench.need(made.orElse(null), "nothing was made that could be deleted").ifPresent(id -> delete(bench, id));
    }

    private static void delete(Bench bench, String id) {
        Operation operation = bench.operation("deleteEmbedSession");
        if (bench.judge().isGood(operation, bench.call(operation, id), Set.of())) {
            bench.gone(id);
            Operation reading = bench.operation("getEmbedSession");
            Answer answer = bench.call(reading, id);
            bench.judge().isRefused(reading, answer, "SESSION_NOT_FOUND", Set.of("E10"));
        }
    }
}
