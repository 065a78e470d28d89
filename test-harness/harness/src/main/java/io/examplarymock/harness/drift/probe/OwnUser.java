package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.schemas.Operation;
import java.util.Set;

/** The user of the key. */
final class OwnUser implements Probe {
    @Override
    public String name() {
        return "the key's own user";
    }

    @Override
    public Set<String> facts() {
        return Set.of("E12.P", "E12.M", "G2", "G4");
    }

    @Override
    public boolean writes() {
        return false;
    }

    @Override
    public void run(Bench bench) {
        Operation operation = bench.operation("getMe");
        Answer answer = bench.call(operation);
        if (bench.judge().isGood(operation, answer, Set.of("G2"))) {
            bench.judge()
                    .observe(
                            Set.of("G4"),
                            bench.keyLooksLike("examp_[A-Za-z0-9]{32}"),
                            answer,
                            "",
                            "a key of examp_ and 32 letters or digits",
                            "a key of another form");
            answer.id().ifPresent(bench.known()::owner);
        }
    }
}
