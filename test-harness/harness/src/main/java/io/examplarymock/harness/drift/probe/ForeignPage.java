package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.harness.drift.deployment.Call;
import io.examplarymock.harness.drift.deployment.Credential;
import java.util.Locale;
import java.util.Set;

/** What a browser asks before a page of another origin calls. */
final class ForeignPage implements Probe {
    private static final String ORIGIN = "http://localhost:3000";

    @Override
    public String name() {
        return "a page of another origin";
    }

    @Override
    public Set<String> facts() {
        return Set.of("G5");
    }

    @Override
    public boolean writes() {
        return false;
    }

    @Override
    public void run(Bench bench) {
        Answer answer = bench.deployment()
                .call(Call.of("OPTIONS", "/embed-sessions")
                        .by(Credential.NONE)
                        .with("Origin", ORIGIN)
                        .with("Access-Control-Request-Method", "POST")
                        .with("Access-Control-Request-Headers", "authorization,content-type"));
        if (bench.judge().isObstructed(answer)) {
            return;
        }
        String origin = answer.header("access-control-allow-origin").orElse("none");
        String headers =
                answer.header("access-control-allow-headers").orElse("none").toLowerCase(Locale.ROOT);
        boolean isAllowed = answer.isGood()
                && (origin.equals("*") || origin.equals(ORIGIN))
                && headers.contains("authorization")
                && headers.contains("content-type");
        bench.judge()
                .observe(
                        facts(),
                        isAllowed,
                        answer,
                        "",
                        "a preflight that allows authorization and content-type",
                        answer.status() + ", allowed origin " + origin + ", allowed headers " + headers);
    }
}
