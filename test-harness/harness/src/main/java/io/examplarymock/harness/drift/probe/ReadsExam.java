package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.schemas.Operation;
import java.util.Set;

/** An exam with its questions. */
final class ReadsExam implements Probe {
    @Override
    public String name() {
        return "reading an exam";
    }

    @Override
    public Set<String> facts() {
        return Set.of("E3", "Q1");
    }

    @Override
    public boolean writes() {
        return false;
    }

    @Override
    public void run(Bench bench) {
        Operation operation = bench.operation("getExam");
        bench.need(
                        bench.known().exam(),
                        "there is no exam to read: name one with --exam, or let one be made with --writes")
                .ifPresent(exam -> {
                    Answer answer = bench.call(operation, exam);
                    bench.judge().isGood(operation, answer, Set.of());
                });
    }
}
