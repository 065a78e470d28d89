package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.scenario.Actor;
import io.examplarymock.harness.verify.scenario.Scenario;

/** The owner of the key cannot work in a session. */
final class NeverUsesTheOwnerAsActor implements Rule {
    @Override
    public About about() {
        return About.must(
                "never-uses-the-owner-as-actor",
                "No session is created for the owner of the key.",
                Clause.of("The introduction: the actor must differ from the API key owner, else 400.", "C4"),
                "Create a user of its own for the person, with another e-mail address than the owner's, and use its id.");
    }

    /** Whom the client was told to have stored it may try. */
    @Override
    public boolean concerns(Scenario scenario) {
        return scenario.actor() != Actor.MISTAKEN;
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return Verdict.of(evidence.calls("createEmbedSession").stream()
                .filter(call -> call.sent()
                        .get("actor")
                        .text()
                        .filter(evidence.ownerId()::equals)
                        .isPresent())
                .map(call -> Observation.of(
                        call, "the actor is " + evidence.ownerId() + ", to whom the key belongs", "another user's id"))
                .toList());
    }
}
