package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.harness.drift.deployment.Kind;
import io.examplarymock.schemas.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An exam with a question, which the actor may take. */
final class CreatesExam implements Probe {
    @Override
    public String name() {
        return "creating an exam";
    }

    @Override
    public Set<String> facts() {
        return Set.of("E2.S", "E3", "G13");
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public void run(Bench bench) {
        bench.need(bench.known().actor(), "there is no user to be given the exam")
                .ifPresent(actor -> create(bench, actor));
    }

    private static void create(Bench bench, String actor) {
        Operation operation = bench.operation("createExam");
        Map<String, Object> question = Map.of(
                "type", "true-false", "title", "Two and two are four.", "settings", Map.of("correctAnswer", "true"));
        Answer answer = bench.make(
                Kind.EXAM,
                Map.of(
                        "name", "Examplary Mock drift check",
                        "subject", "Mathematics",
                        "questions", List.of(question),
                        "permissions", List.of(Map.of("actor", actor, "role", "editor")),
                        "metadata", Map.of("madeBy", "examplary-mock-drift")));
        if (bench.judge().isGood(operation, answer, Set.of())) {
            answer.id().ifPresent(bench.known()::exam);
        }
    }
}
