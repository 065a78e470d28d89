package io.examplarymock.harness.verify.scenario;

import static io.examplarymock.harness.verify.scenario.Scenario.GENERATE_EXAM;

import java.util.List;

/** The person cannot be the actor as things stand. */
final class WrongActors {
    private WrongActors() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.named(
                                "actor-is-key-owner",
                                "The person is the owner of the key: POST /users answers 409, for the address is taken.",
                                GENERATE_EXAM,
                                "C4",
                                "E1.M")
                        .actor(Actor.OWNER)
                        .endsAs(Outcome.REJECTED, Outcome.ERROR, Outcome.COMPLETED)
                        .with(Deeds.generate()),
                Scenario.named(
                                "actor-unknown",
                                "The stored id of the person is of no user in the workspace.",
                                GENERATE_EXAM,
                                "C5")
                        .actor(Actor.FORGOTTEN)
                        .endsAs(Outcome.REJECTED, Outcome.COMPLETED)
                        .with(Deeds.generate()));
    }
}
