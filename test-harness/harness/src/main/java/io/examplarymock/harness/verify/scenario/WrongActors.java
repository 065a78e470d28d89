package io.examplarymock.harness.verify.scenario;

import static io.examplarymock.harness.verify.scenario.Scenario.GENERATE_EXAM;

import java.util.List;

/** There is a user for the person already, or something is wrong with the one that is stored. */
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
                                "stored-id-is-key-owner",
                                "The stored id of the person is that of the owner of the key.",
                                GENERATE_EXAM,
                                "C4")
                        .actor(Actor.MISTAKEN)
                        .endsAs(Outcome.REJECTED, Outcome.COMPLETED)
                        .with(Deeds.generate()),
                Scenario.named(
                                "actor-without-prefix",
                                "The stored id of the person does not start with user_.",
                                GENERATE_EXAM,
                                "C3.S",
                                "C3.M")
                        .actor(Actor.MISNAMED)
                        .endsAs(Outcome.REJECTED, Outcome.COMPLETED)
                        .with(Deeds.generate()),
                Scenario.named(
                                "user-created-earlier",
                                "The person has a user already, whose id is stored.",
                                GENERATE_EXAM,
                                "E1.S")
                        .actor(Actor.KNOWN)
                        .with(Deeds.generate()),
                Scenario.named(
                                "duplicate-user",
                                "The person has a user already, but its id is not stored: POST /users answers 409.",
                                GENERATE_EXAM,
                                "E1.M")
                        .actor(Actor.TAKEN)
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
