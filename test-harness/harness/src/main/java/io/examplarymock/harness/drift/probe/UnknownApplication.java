package io.examplarymock.harness.drift.probe;

import io.examplarymock.schemas.Operation;
import java.util.Map;
import java.util.Set;

/** A request for tokens of an application that nobody registered. */
final class UnknownApplication implements Probe {
    @Override
    public String name() {
        return "an application that does not exist";
    }

    @Override
    public Set<String> facts() {
        return Set.of("E17", "A1.M");
    }

    @Override
    public boolean writes() {
        return false;
    }

    @Override
    public void run(Bench bench) {
        Operation operation = bench.operation("getTokens");
        Object body = Map.of(
                "grant_type",
                "authorization_code",
                "code",
                "oauth_code_nobodyWasGivenThis0000",
                "redirect_uri",
                "https://app.example.com/callback",
                "client_id",
                "oauth_client_nobodyHasThisOne0000",
                "client_secret",
                "oauth_secret_nobodyHasThisOne0000");
        bench.judge().isRefused(operation, bench.send(operation, body), "OAUTH_CLIENT_INVALID", Set.of("E17"));
    }
}
