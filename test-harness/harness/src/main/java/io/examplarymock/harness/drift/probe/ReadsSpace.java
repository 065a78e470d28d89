package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.harness.drift.deployment.Call;
import io.examplarymock.schemas.Operation;
import java.util.Set;

/** A practice space and a student's progress in it. */
final class ReadsSpace implements Probe {
    @Override
    public String name() {
        return "reading a practice space";
    }

    @Override
    public Set<String> facts() {
        return Set.of("E7.M", "E7.S");
    }

    @Override
    public boolean writes() {
        return false;
    }

    @Override
    public void run(Bench bench) {
        bench.need(
                        bench.known().space(),
                        "there is no practice space to read: name one with --space, or let one be made with --writes")
                .ifPresent(space -> read(bench, space));
    }

    private static void read(Bench bench, String space) {
        Operation operation = bench.operation("getPracticeSpace");
        bench.judge().isGood(operation, bench.call(operation, space), Set.of());
        String actor = bench.known().actor();
        if (actor != null) {
            Operation progress = bench.operation("getPracticeSpaceProgress");
            Answer answer =
                    bench.deployment().call(Call.of("GET", "/practice-spaces/" + space + "/progress?actor=" + actor));
            bench.judge().isGood(progress, answer, Set.of("E7.S"));
        }
    }
}
