package io.examplarymock.harness.drift.probe;

import io.examplarymock.schemas.Operation;
import java.util.List;
import java.util.Set;

/** What OpenID Connect Discovery tells, if the deployment has it where libraries look for it. */
final class OpenIdDiscovery implements Probe {
    @Override
    public String name() {
        return "the configuration of OpenID Connect";
    }

    @Override
    public Set<String> facts() {
        return Set.of("A1.M");
    }

    @Override
    public boolean writes() {
        return false;
    }

    @Override
    public void run(Bench bench) {
        Operation operation = bench.operation("getOpenIdConfiguration");
        bench.judge().isGood(operation, bench.call(operation), List.of());
    }
}
