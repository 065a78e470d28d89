package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.schemas.Operation;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Another role for the actor, on the exam that was made. */
final class GrantsPermission implements Probe {
    private static final String ROLE = "manager";

    @Override
    public String name() {
        return "giving a role on an exam";
    }

    @Override
    public Set<String> facts() {
        return Set.of("E13", "P2.P", "G13");
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public void run(Bench bench) {
        Optional<String> made = Optional.ofNullable(bench.known().exam()).filter(bench::isOwn);
        boolean isReady = made.isPresent() && bench.known().actor() != null;
        bench.need(isReady ? made.get() : null, "no exam was made on which a user could be given a role")
                .ifPresent(exam -> give(bench, exam, bench.known().actor()));
    }

    private static void give(Bench bench, String exam, String actor) {
        Operation granting = bench.operation("grantPermission");
        Answer given = bench.send(granting, Map.of("actor", actor, "role", ROLE), exam);
        if (bench.judge().isGood(granting, given, Set.of())) {
            expectRole(bench, given);
            Operation reading = bench.operation("getPermission");
            Answer read = bench.call(reading, exam, actor);
            if (bench.judge().isGood(reading, read, Set.of())) {
                expectRole(bench, read);
            }
        }
    }

    private static void expectRole(Bench bench, Answer answer) {
        String seen = answer.json().get("role").text().orElse("missing");
        bench.judge()
                .observe(Set.of("P2.P"), seen.equals(ROLE), answer, "/role", ROLE + ", the role that was given", seen);
    }
}
