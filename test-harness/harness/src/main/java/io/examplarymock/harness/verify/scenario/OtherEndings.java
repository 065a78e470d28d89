package io.examplarymock.harness.verify.scenario;

import static io.examplarymock.harness.verify.scenario.Scenario.GENERATE_EXAM;
import static io.examplarymock.harness.verify.scenario.Scenario.TAKE_EXAM;

import io.examplarymock.client.SessionAction;
import java.time.Duration;
import java.util.List;

/** The session ends otherwise than the person wished. */
final class OtherEndings {
    /** A day more than sessions live (fact C10). */
    private static final Duration TOO_LONG = Duration.ofDays(8);

    private OtherEndings() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.named("session-cancelled", "The person cancels; the client polls.", GENERATE_EXAM, "O1")
                        .endsAs(Outcome.CANCELLED)
                        .with(Deeds.ending(SessionAction.cancel())),
                Scenario.named(
                                "session-expired-before-use",
                                "Nobody opens the page for eight days.",
                                TAKE_EXAM,
                                "C10",
                                "O12.S")
                        .endsAs(Outcome.EXPIRED)
                        .with(Deed.leap(Deeds.A_LOOK, TOO_LONG)));
    }
}
