package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.harness.drift.deployment.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sessions with one way to hear of the outcome, and with none. */
final class ResponseModes implements Probe {
    @Override
    public String name() {
        return "response modes";
    }

    @Override
    public Set<String> facts() {
        return Set.of("C9.S", "C9.M");
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public void run(Bench bench) {
        bench.need(bench.known().actor(), "there is no user to be the actor").ifPresent(actor -> {
            Map<String, Object> request = Sessions.request("generate-exam", actor, Map.of());
            ask(bench, request, "C9.M", List.of());
            request.put("allowedOrigin", "http://localhost:3000");
            ask(bench, request, "C9.S", List.of("post_message"));
        });
    }

    private static void ask(Bench bench, Map<String, Object> request, String fact, List<String> modes) {
        Answer answer = bench.make(Kind.EMBED_SESSION, request);
        if (bench.judge().isGood(bench.operation("createEmbedSession"), answer, Set.of())) {
            new SessionJudge(bench.judge(), answer).responseModes(fact, modes);
        }
    }
}
