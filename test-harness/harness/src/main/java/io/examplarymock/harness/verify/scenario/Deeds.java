package io.examplarymock.harness.verify.scenario;

import io.examplarymock.client.SessionAction;
import java.time.Duration;

/** What persons do in several scenarios. The pauses are real time: long enough that a client meanwhile looks once. */
final class Deeds {
    /** A client that polls once a second has seen the session as it was before. */
    static final Duration A_LOOK = Duration.ofMillis(600);

    private static final Duration A_WHILE = Duration.ofMillis(1200);

    private Deeds() {}

    /** What a person does in a flow in whom nothing is wrong, quickly. */
    static Deed[] happy(String flow) {
        return switch (flow) {
            case Scenario.TAKE_EXAM -> takeExamQuickly();
            case Scenario.PRACTICE -> practise();
            case Scenario.EDIT_EXAM -> begin();
            default -> ending(SessionAction.complete());
        };
    }

    /** Two answers and the hand-in, spread over three seconds. */
    static Deed[] takeExam() {
        return new Deed[] {
            Deed.after(A_LOOK, SessionAction.open()),
            Deed.of(SessionAction.start()),
            Deed.of(SessionAction.answerAt(0, "true")),
            Deed.after(A_WHILE, SessionAction.answerAt(1, "true")),
            Deed.after(A_WHILE, SessionAction.handIn())
        };
    }

    /** Two answers and the hand-in, in quick succession. */
    static Deed[] takeExamQuickly() {
        return new Deed[] {
            Deed.after(A_LOOK, SessionAction.open()),
            Deed.of(SessionAction.start()),
            Deed.of(SessionAction.answerAt(0, "true")),
            Deed.after(A_LOOK, SessionAction.answerAt(1, "true")),
            Deed.after(A_LOOK, SessionAction.handIn())
        };
    }

    static Deed[] generate() {
        return ending(SessionAction.complete());
    }

    static Deed[] ending(SessionAction last) {
        return new Deed[] {
            Deed.after(A_LOOK, SessionAction.open()), Deed.of(SessionAction.start()), Deed.after(A_LOOK, last)
        };
    }

    private static Deed[] practise() {
        return new Deed[] {
            Deed.after(A_LOOK, SessionAction.open()),
            Deed.of(SessionAction.start()),
            Deed.of(SessionAction.answerAt(0, "true").judged(true)),
            Deed.after(A_LOOK, SessionAction.answerAt(1, "true").judged(false))
        };
    }

    private static Deed[] begin() {
        return new Deed[] {Deed.after(A_LOOK, SessionAction.open()), Deed.of(SessionAction.start())};
    }
}
