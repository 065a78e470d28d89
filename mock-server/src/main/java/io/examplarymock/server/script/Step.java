package io.examplarymock.server.script;

import io.examplarymock.server.session.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What a script can say that happens; components that may be {@code null} are marked. */
sealed interface Step {
    /** Whether the step asks the mock for something, so that trouble can concern it. */
    default boolean calls() {
        return true;
    }

    /** The integrator creates a session; {@code terms} is {@code null} where it is that of the script. */
    record Create(Given.Terms terms) implements Step {}

    /** The person loads the page, for the first time or again. */
    record Open() implements Step {}

    /** The person closes the page: from then on only opening it again is possible. */
    record Leave() implements Step {
        @Override
        public boolean calls() {
            return false;
        }
    }

    /** The person does what needs no more than a name; {@code outputs} is nullable. */
    record Act(Action action, Map<String, Object> outputs) implements Step {}

    /** The person answers. {@code question}: an id, or a number from 1; nullable. One of the others may be {@code null}. */
    record Answer(Object question, Object value, Boolean correct) implements Step {}

    /** The person answers the questions from {@code from} (nullable: those not answered yet). All are nullable. */
    record AnswerAll(Span speed, Share correctness, Integer from) implements Step {}

    /** The person answers what the practice page asks; {@code speed} and {@code correctness} are nullable. */
    record Practise(int questions, Span speed, Share correctness) implements Step {}

    /** The integrator deletes the session. */
    record Delete() implements Step {}

    /** The person changes the exam. */
    record Edit(Revision revision) implements Step {}

    /** Time passes. */
    record Wait(Duration time) implements Step {
        @Override
        public boolean calls() {
            return false;
        }
    }

    /** Time passes until something is due. {@code instant} belongs to {@code INSTANT} alone. */
    record WaitUntil(Moment moment, Instant instant) implements Step {
        @Override
        public boolean calls() {
            return false;
        }
    }

    /** What {@link WaitUntil} waits for. */
    enum Moment {
        TIME_LIMIT,
        EXPIRY,
        INSTANT
    }

    /** The next calls go wrong, so many of them. */
    record Trouble(Mishap mishap, int times) implements Step {
        @Override
        public boolean calls() {
            return false;
        }
    }

    /** Something is expected here. */
    record Expect(Expectation expectation) implements Step {
        @Override
        public boolean calls() {
            return false;
        }
    }
}
