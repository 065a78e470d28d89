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

    /** More than the exam takes that the student is given. */
    private static final Duration AN_HOUR_AND_MORE = Duration.ofMinutes(61);

    private OtherEndings() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.named("session-cancelled", "The person cancels; the client polls.", GENERATE_EXAM, "O1")
                        .endsAs(Outcome.CANCELLED)
                        .with(Deeds.ending(SessionAction.cancel())),
                Scenario.named(
                                "generate-question-cancelled",
                                "The person cancels; the page tells so by a message.",
                                Scenario.GENERATE_QUESTION,
                                "O3")
                        .by(Channel.MESSAGES)
                        .endsAs(Outcome.CANCELLED)
                        .with(Deeds.ending(SessionAction.cancel())),
                Scenario.named(
                                "mark-answer-cancelled",
                                "The person cancels, and the browser goes to the return URL.",
                                Scenario.MARK_ANSWER,
                                "O4")
                        .by(Channel.REDIRECT)
                        .endsAs(Outcome.CANCELLED)
                        .with(Deeds.ending(SessionAction.cancel())),
                Scenario.named(
                                "generation-failed",
                                "The generation fails, which the return URL is told as cancelled.",
                                GENERATE_EXAM,
                                "O1")
                        .by(Channel.REDIRECT)
                        .endsAs(Outcome.CANCELLED)
                        .with(Deeds.ending(SessionAction.fail())),
                Scenario.named(
                                "exam-time-limit",
                                "The student begins and answers nothing; the exam's time limit completes the session.",
                                TAKE_EXAM,
                                "O6.S",
                                "O13")
                        .with(
                                Deed.after(Deeds.A_LOOK, SessionAction.open()),
                                Deed.of(SessionAction.start()),
                                Deed.leap(Deeds.A_LOOK, AN_HOUR_AND_MORE)),
                Scenario.named(
                                "session-deleted",
                                "Somebody else deletes the session while the client waits: it is 404 from then on.",
                                GENERATE_EXAM,
                                "E10",
                                "G12")
                        .endsAs(Outcome.REJECTED, Outcome.ERROR)
                        .with(Deed.after(Deeds.A_LOOK, SessionAction.open()), Deed.deletion(Deeds.A_LOOK)),
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
