package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.scenario.Actor;
import io.examplarymock.harness.verify.scenario.Scenario;

/** What is stored is there to be used. */
final class ReusesTheStoredUser implements Rule {
    @Override
    public About about() {
        return About.must(
                "reuses-the-stored-user",
                "No user is created for a person whose user's id is stored.",
                Clause.of("The introduction: create a user once per end-user, and store the id.", "E1.S"),
                "Look up the stored id first, and send POST /users only if there is none.");
    }

    @Override
    public boolean concerns(Scenario scenario) {
        return scenario.actor() == Actor.KNOWN;
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return Verdict.of(evidence.calls("createUser").stream()
                .limit(1)
                .map(call ->
                        Observation.of(call, "POST /users for a person whose id was stored", "the stored id as actor"))
                .toList());
    }
}
