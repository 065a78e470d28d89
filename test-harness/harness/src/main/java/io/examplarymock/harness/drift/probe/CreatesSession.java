package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.harness.drift.deployment.Kind;
import io.examplarymock.schemas.Operation;
import java.util.Map;
import java.util.Set;

/** A session as the documentation shows it. */
final class CreatesSession implements Probe {
    @Override
    public String name() {
        return "creating an embed session";
    }

    @Override
    public Set<String> facts() {
        return Set.of("E8", "C7", "C8.S", "C9.S", "C10", "O12.S", "C11", "C3.S", "G6", "G13");
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public void run(Bench bench) {
        bench.need(bench.known().actor(), "there is no user to be the actor").ifPresent(actor -> create(bench, actor));
    }

    private static void create(Bench bench, String actor) {
        Operation operation = bench.operation("createEmbedSession");
        Map<String, Object> request = Sessions.request("generate-exam", actor, Map.of("subject", "Mathematics"));
        request.put("theme", Map.of("primaryColor", "#4f46e5", "locale", "en"));
        request.put("metadata", Map.of("madeBy", "examplary-mock-drift"));
        request.put("returnUrl", "https://example.com");
        request.put("allowedOrigin", "http://localhost:3000");
        Answer answer = bench.make(Kind.EMBED_SESSION, request);
        if (bench.judge().isGood(operation, answer, Set.of())) {
            answer.id().ifPresent(bench.known()::session);
            new SessionJudge(bench.judge(), answer).judge(request);
        }
    }
}
