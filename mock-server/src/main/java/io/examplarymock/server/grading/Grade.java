package io.examplarymock.server.grading;

import java.util.Optional;

/** What automatic grading says of an answer: full points, none, or nothing at all (Q5, tier P). */
public enum Grade {
    /** Earns the full points. */
    CORRECT,
    /** Earns no points. */
    INCORRECT,
    /** The type has no deterministic rule, or the question names no correct answer: a person or a rubric decides. */
    NOT_GRADABLE;

    static Grade of(boolean correct) {
        return correct ? CORRECT : INCORRECT;
    }

    /** Whether the answer is correct, or empty where that cannot be told automatically. */
    public Optional<Boolean> correct() {
        return this == NOT_GRADABLE ? Optional.empty() : Optional.of(this == CORRECT);
    }
}
