package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Kind;
import java.util.Map;
import java.util.Set;

/** A user without an address. */
final class RefusesUserWithoutEmail implements Probe {
    @Override
    public String name() {
        return "a user without an e-mail address";
    }

    @Override
    public Set<String> facts() {
        return Set.of("E1.P", "C13.M");
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public void run(Bench bench) {
        bench.judge()
                .isRefused(
                        bench.operation("createUser"),
                        bench.make(Kind.USER, Map.of("name", "Examplary Mock drift check")),
                        "SCHEMA_VIOLATED",
                        Set.of("E1.P"));
    }
}
