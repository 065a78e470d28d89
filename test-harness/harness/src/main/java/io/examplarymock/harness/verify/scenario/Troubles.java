package io.examplarymock.harness.verify.scenario;

import static io.examplarymock.harness.verify.scenario.Scenario.GENERATE_EXAM;

import io.examplarymock.client.NewFault;
import java.util.List;

/** The service has a bad day. No documentation asks a client to try again, so giving up is no fault if it says so. */
final class Troubles {
    private Troubles() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.named(
                                "server-error-500-then-fine",
                                "Asking for the status fails twice with 500, then works.",
                                GENERATE_EXAM,
                                "E9")
                        .meeting(NewFault.on("getEmbedSession").times(2).answering(500))
                        .endsAs(Outcome.COMPLETED, Outcome.ERROR)
                        .with(Deeds.generate()),
                Scenario.named(
                                "server-error-500-on-creation",
                                "Creating the session fails once with 500: it may be there or not.",
                                GENERATE_EXAM,
                                "E8")
                        .meeting(NewFault.on("createEmbedSession").times(1).answering(500))
                        .endsAs(Outcome.ERROR, Outcome.COMPLETED)
                        .with(Deeds.generate()),
                Scenario.named(
                                "rate-limited-429",
                                "Creating the session is refused once with 429 and Retry-After: 1.",
                                GENERATE_EXAM,
                                "G12")
                        .meeting(NewFault.on("createEmbedSession").times(1).answering(429))
                        .endsAs(Outcome.COMPLETED, Outcome.REJECTED, Outcome.ERROR)
                        .with(Deeds.generate()));
    }
}
