package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.harness.drift.deployment.Call;
import io.examplarymock.harness.drift.deployment.Credential;
import io.examplarymock.schemas.Operation;
import java.util.Set;

/** Calls without a key, and with something that is none. */
final class WrongKey implements Probe {
    @Override
    public String name() {
        return "no key, and no real one";
    }

    @Override
    public Set<String> facts() {
        return Set.of("G12");
    }

    @Override
    public boolean writes() {
        return false;
    }

    @Override
    public void run(Bench bench) {
        ask(bench, Credential.NONE, "KEY_MISSING");
        ask(bench, Credential.MALFORMED, "KEY_MALFORMED");
    }

    private static void ask(Bench bench, Credential credential, String code) {
        Operation operation = bench.operation("getMe");
        Answer answer = bench.deployment().call(Call.of("GET", "/me").by(credential));
        bench.judge().isRefused(operation, answer, code, Set.of());
    }
}
