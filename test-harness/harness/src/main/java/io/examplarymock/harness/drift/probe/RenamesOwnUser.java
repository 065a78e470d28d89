package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.schemas.Operation;
import java.util.Map;
import java.util.Set;

/** Another name for the user of the key, and the earlier one again; no report tells the name. */
final class RenamesOwnUser implements Probe {
    private static final String WORDS = "the name of the key's own user";
    private static final String NAME = "Examplary Mock drift check";

    @Override
    public String name() {
        return "renaming the key's own user";
    }

    @Override
    public Set<String> facts() {
        return Set.of("E12.P");
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public void run(Bench bench) {
        String name =
                bench.call(bench.operation("getMe")).json().get("name").text().orElse("");
        bench.need(name.isEmpty() ? null : name, "the key's own user has no name that could be put back")
                .ifPresent(before -> rename(bench, before));
    }

    private static void rename(Bench bench, String before) {
        Operation renaming = bench.operation("renameMe");
        Answer answer = bench.change(WORDS, renaming, Map.of("name", NAME), Map.of("name", before));
        if (bench.judge().isGood(renaming, answer, Set.of())) {
            expectNewName(bench, answer);
            expectNewName(bench, bench.call(bench.operation("getMe")));
        }
        bench.putBack(WORDS);
    }

    private static void expectNewName(Bench bench, Answer answer) {
        if (!bench.judge().isObstructed(answer)) {
            boolean isNew =
                    answer.json().get("name").text().filter(NAME::equals).isPresent();
            bench.judge().observe(Set.of("E12.P"), isNew, answer, "/name", "the name that was asked for", "another");
        }
    }
}
