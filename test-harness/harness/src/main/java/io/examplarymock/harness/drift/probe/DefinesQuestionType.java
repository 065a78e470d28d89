package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.harness.drift.deployment.Kind;
import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.schemas.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A question type, defined twice under one id; always the same, since nobody knows how to delete one. */
final class DefinesQuestionType implements Probe {
    private static final String ID = "examplary-mock.drift-check";

    @Override
    public String name() {
        return "defining a question type";
    }

    @Override
    public Set<String> facts() {
        return Set.of("E15", "P4.P", "P4.M", "G13");
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public void run(Bench bench) {
        Operation operation = bench.operation("defineQuestionType");
        Answer first = bench.make(Kind.QUESTION_TYPE, definition(ID, "First"));
        if (bench.judge().isGood(operation, first, Set.of())) {
            Answer again = bench.send(operation, definition(ID, "Second"));
            if (bench.judge().isGood(operation, again, Set.of("P4.P"))) {
                find(bench);
            }
        }
        Answer unfit = bench.make(Kind.QUESTION_TYPE, definition("Drift", "Unfit"));
        bench.judge().isRefused(operation, unfit, "SCHEMA_VIOLATED", Set.of("P4.P"));
    }

    private static void find(Bench bench) {
        Operation listing = bench.operation("listQuestionTypes");
        Answer list = bench.call(listing);
        if (bench.judge().isGood(listing, list, Set.of())) {
            List<JsonValue> found = list.json().items().stream()
                    .filter(type -> type.get("id").text().filter(ID::equals).isPresent())
                    .toList();
            boolean isSecond = found.size() == 1
                    && found.get(0)
                            .get("description")
                            .text()
                            .filter("Second"::equals)
                            .isPresent();
            bench.judge()
                    .observe(
                            Set.of("P4.P"),
                            isSecond,
                            list,
                            "",
                            "the type once, as it was defined last",
                            found.size() == 1 ? "another description" : found.size() + " types of this id");
        }
    }

    private static Map<String, Object> definition(String id, String description) {
        return Map.of("id", id, "name", "Examplary Mock drift check", "description", description);
    }
}
