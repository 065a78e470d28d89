package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.harness.drift.deployment.Call;
import io.examplarymock.harness.drift.deployment.Credential;
import java.util.Set;

/** The key without the word Bearer. */
final class BareKey implements Probe {
    @Override
    public String name() {
        return "a key without Bearer";
    }

    @Override
    public Set<String> facts() {
        return Set.of("G3");
    }

    @Override
    public boolean writes() {
        return false;
    }

    @Override
    public void run(Bench bench) {
        Answer answer = bench.deployment().call(Call.of("GET", "/me").by(Credential.BARE));
        if (answer.status() == 401 || !bench.judge().isObstructed(answer)) {
            bench.judge().observe(facts(), answer.isGood(), answer, "", "200", String.valueOf(answer.status()));
        }
    }
}
