package io.examplarymock.harness.drift.probe;

import io.examplarymock.schemas.Operation;
import java.util.Set;

/** An exam that nobody made. */
final class UnknownExam implements Probe {
    static final String ID = "exam_nobodyMadeThisOne0000";

    @Override
    public String name() {
        return "an exam that does not exist";
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
        Operation operation = bench.operation("getExam");
        bench.judge().isRefused(operation, bench.call(operation, ID), "EXAM_NOT_FOUND", Set.of());
    }
}
