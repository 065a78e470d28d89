package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.harness.drift.deployment.Kind;
import io.examplarymock.schemas.Operation;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A user of the workspace, to be the actor of sessions. */
final class CreatesUser implements Probe {
    @Override
    public String name() {
        return "creating a user";
    }

    @Override
    public Set<String> facts() {
        return Set.of("E1.S", "E1.M", "G13");
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public void run(Bench bench) {
        if (bench.known().actor() != null) {
            bench.judge().cannotAsk("no user is created, because --actor names one");
            return;
        }
        Operation operation = bench.operation("createUser");
        String email = "examplary-mock-drift-" + UUID.randomUUID() + "@example.com";
        Answer answer = bench.make(Kind.USER, Map.of("email", email, "name", "Examplary Mock drift check"));
        if (bench.judge().isGood(operation, answer, Set.of())) {
            answer.id().ifPresent(bench.known()::actor);
            String echoed = answer.json().get("email").text().orElse("missing");
            bench.judge()
                    .observe(
                            Set.of("E1.M"),
                            echoed.equals(email),
                            answer,
                            "/email",
                            "the address that was sent",
                            echoed);
        }
    }
}
