package io.examplarymock.server.grading;

import io.examplarymock.server.exam.Question;
import java.util.Optional;

/**
 * Grades answers by the deterministic rule of the question's type: full points or none (Q5, tier P).
 *
 * <p>The rules (Q4, tier P; details the facts leave open are the mock's own, tier M): text is compared after trimming
 * and Unicode composition; several answers may come in any order; a sequence must be in order; the pairs of a matching
 * question ({@code "L = R"}) may come in any order; blanks are compared one by one, without regard to case where
 * {@code exactValuesCaseInsensitive} is true; dates and years are compared as such, so that {@code 0476} is the year
 * {@code 476}. A value of the wrong shape (a list where a text is due, or the reverse) is an incorrect answer, never
 * an exception.
 */
public final class Grading {

    private Grading() {}

    /**
     * Grades an answer's value.
     *
     * @param value a {@code String} or a {@code List} of strings (Q2); anything else, {@code null} included, is wrong
     */
    public static Grade grade(Question question, Object value) {
        return AnswerKey.of(question).map(key -> Grade.of(key.accepts(value))).orElse(Grade.NOT_GRADABLE);
    }

    /**
     * Returns an answer that {@link #grade} takes for correct, as a {@code String} or a {@code List<String>} by the
     * question's type; empty for a question that cannot be graded automatically.
     */
    public static Optional<Object> correctAnswer(Question question) {
        return AnswerKey.of(question).map(AnswerKey::value);
    }
}
