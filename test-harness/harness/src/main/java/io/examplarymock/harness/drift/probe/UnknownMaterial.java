package io.examplarymock.harness.drift.probe;

import io.examplarymock.schemas.Operation;
import java.util.Set;

/** A source material that nobody made. */
final class UnknownMaterial implements Probe {
    private static final String ID = "mat_nobodyMadeThisOne0000";

    @Override
    public String name() {
        return "a source material that does not exist";
    }

    @Override
    public Set<String> facts() {
        return Set.of("G11", "G12");
    }

    @Override
    public boolean writes() {
        return false;
    }

    @Override
    public void run(Bench bench) {
        Operation operation = bench.operation("getSourceMaterial");
        bench.judge().isRefused(operation, bench.call(operation, ID), "SOURCE_MATERIAL_NOT_FOUND", Set.of());
    }
}
