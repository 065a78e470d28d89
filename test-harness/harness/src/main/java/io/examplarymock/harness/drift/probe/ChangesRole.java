package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.schemas.Operation;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Another role in the workspace for the user that was made, and the earlier one again. */
final class ChangesRole implements Probe {
    private static final String WORDS = "the role of the user that was made";
    private static final String ROLE = "student";

    /** What a user is that was made without a role (E1.P). */
    private static final String BEFORE = "teacher";

    @Override
    public String name() {
        return "changing a user's role";
    }

    @Override
    public Set<String> facts() {
        return Set.of("E11.P", "E11.M");
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public void run(Bench bench) {
        Optional<String> made = Optional.ofNullable(bench.known().actor()).filter(bench::isOwn);
        bench.need(made.orElse(null), "no user was made whose role could be changed")
                .ifPresent(user -> change(bench, user));
    }

    private static void change(Bench bench, String user) {
        Operation operation = bench.operation("changeUser");
        Answer answer = bench.change(WORDS, operation, Map.of("role", ROLE), Map.of("role", BEFORE), user);
        if (bench.judge().isGood(operation, answer, Set.of())) {
            String seen = answer.json().get("role").text().orElse("missing");
            bench.judge()
                    .observe(
                            Set.of("E11.P", "E11.M"),
                            seen.equals(ROLE),
                            answer,
                            "/role",
                            ROLE + ", the role that was asked for",
                            seen);
        }
        bench.putBack(WORDS);
    }
}
