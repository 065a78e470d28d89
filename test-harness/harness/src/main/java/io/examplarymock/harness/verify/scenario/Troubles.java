package io.examplarymock.harness.verify.scenario;

import static io.examplarymock.harness.verify.scenario.Scenario.GENERATE_EXAM;

import io.examplarymock.client.Breakage;
import io.examplarymock.client.NewFault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The service has a bad day, refuses a call, or answers more than it used to. No documentation asks a client to try again, so
 * giving up is no fault if it says so.
 */
final class Troubles {
    private static final String CREATION = "createEmbedSession";
    private static final String LOOK = "getEmbedSession";
    private static final Duration LONG = Duration.ofMillis(2500);

    private Troubles() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.named(
                                "server-error-500-then-fine",
                                "Asking for the status fails twice with 500, then works.",
                                GENERATE_EXAM,
                                "E9")
                        .meeting(NewFault.on(LOOK).times(2).answering(500))
                        .endsAs(Outcome.COMPLETED, Outcome.ERROR)
                        .with(Deeds.generate()),
                Scenario.named(
                                "server-error-500-on-creation",
                                "Creating the session fails once with 500: it may be there or not.",
                                GENERATE_EXAM,
                                "E8")
                        .meeting(NewFault.on(CREATION).times(1).answering(500))
                        .endsAs(Outcome.ERROR, Outcome.COMPLETED)
                        .with(Deeds.generate()),
                Scenario.named(
                                "rate-limited-429",
                                "Creating the session is refused once with 429 and Retry-After: 1.",
                                GENERATE_EXAM,
                                "G12")
                        .meeting(NewFault.on(CREATION).times(1).answering(429))
                        .endsAs(Outcome.COMPLETED, Outcome.REJECTED, Outcome.ERROR)
                        .with(Deeds.generate()),
                Scenario.named(
                                "rate-limited-while-polling",
                                "Asking for the status is refused once with 429 and Retry-After: 2.",
                                GENERATE_EXAM,
                                "E9",
                                "G12")
                        .meeting(NewFault.on(LOOK).times(1).answering(429).retryAfter(Duration.ofSeconds(2)))
                        .endsAs(Outcome.COMPLETED, Outcome.REJECTED, Outcome.ERROR)
                        .with(Deeds.generate()),
                Scenario.named(
                                "key-refused-401",
                                "Every call is answered with 401, as if the key had been withdrawn.",
                                GENERATE_EXAM,
                                "G12")
                        .meeting(NewFault.onAnything().answering(401))
                        .endsAs(Outcome.REJECTED, Outcome.ERROR)
                        .with(Deeds.generate()),
                Scenario.named(
                                "presets-refused-400",
                                "The API refuses the presets: 20 minutes, for exams take quarters of an hour.",
                                GENERATE_EXAM,
                                "F1",
                                "C13")
                        .flawedBy(Map.of("subject", "Mathematics", "intendedDuration", 20))
                        .endsAs(Outcome.REJECTED)
                        .with(Deeds.generate()),
                Scenario.named(
                                "slow-answers",
                                "Creating the session and the first look at it take two and a half seconds each.",
                                GENERATE_EXAM,
                                "E8",
                                "E9")
                        .meeting(NewFault.on(CREATION).times(1).delayedBy(LONG))
                        .meeting(NewFault.on(LOOK).times(1).delayedBy(LONG))
                        .endsAs(Outcome.COMPLETED, Outcome.ERROR)
                        .with(Deeds.generate()),
                Scenario.named(
                                "connection-reset",
                                "The connection breaks twice while the client asks for the status.",
                                GENERATE_EXAM,
                                "E9")
                        .meeting(NewFault.on(LOOK).times(2).breaking(Breakage.CONNECTION_RESET_BY_PEER))
                        .endsAs(Outcome.COMPLETED, Outcome.ERROR)
                        .with(Deeds.generate()),
                Scenario.named(
                                "connection-reset-on-creation",
                                "The connection breaks while the session is created: it may be there or not.",
                                GENERATE_EXAM,
                                "E8")
                        .meeting(NewFault.on(CREATION).times(1).breaking(Breakage.CONNECTION_RESET_BY_PEER))
                        .endsAs(Outcome.ERROR, Outcome.COMPLETED)
                        .with(Deeds.generate()),
                Scenario.named(
                                "unknown-members",
                                "Every answer has members that are in no documentation yet.",
                                GENERATE_EXAM,
                                "C8.S")
                        .meeting(NewFault.onAnything()
                                .extendedBy(Map.of("addedLater", Map.of("by", "the platform"), "alsoNew", List.of(1))))
                        .exported()
                        .with(Deeds.generate()));
    }
}
