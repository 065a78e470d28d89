package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.harness.drift.deployment.Kind;
import io.examplarymock.schemas.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A practice space for the actor. */
final class CreatesSpace implements Probe {
    @Override
    public String name() {
        return "creating a practice space";
    }

    @Override
    public Set<String> facts() {
        return Set.of("E6.S", "G13");
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public void run(Bench bench) {
        bench.need(bench.known().actor(), "there is no user to be given the space")
                .ifPresent(actor -> create(bench, actor));
    }

    private static void create(Bench bench, String actor) {
        Operation operation = bench.operation("createPracticeSpace");
        Answer answer = bench.make(
                Kind.PRACTICE_SPACE,
                Map.of(
                        "name", "Examplary Mock drift check",
                        "settings", Map.of("showTopicProgress", true, "allowCustomPrompt", true),
                        "permissions", List.of(Map.of("actor", actor, "role", "participant")),
                        "metadata", Map.of("madeBy", "examplary-mock-drift")));
        if (bench.judge().isGood(operation, answer, Set.of())) {
            answer.id().ifPresent(bench.known()::space);
        }
    }
}
