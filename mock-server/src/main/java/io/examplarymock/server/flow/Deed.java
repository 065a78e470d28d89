package io.examplarymock.server.flow;

import io.examplarymock.server.exam.Question;
import io.examplarymock.server.grading.Grading;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.session.Answer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One thing a person does in a session. Only {@code action} is always there.
 *
 * @param questionId for {@code answer}: which question; nullable if {@code index} says it
 * @param index for {@code answer}: the question's place in the exam or pool, counted from 0; nullable
 * @param value for {@code answer}: the answer, in the format of the question's type
 * @param correct for {@code answer}: overrides the automatic judgement; nullable
 * @param outputs for {@code complete}: what the session shall report, in place of what the flow would make; nullable
 * @param wishes for {@code complete} of a flow that generates: what the flow shall make; {@link Wishes#NONE} as a rule
 */
public record Deed(
        Action action,
        String questionId,
        Integer index,
        Object value,
        Boolean correct,
        Map<String, Object> outputs,
        Wishes wishes) {

    /** A deed without wishes. */
    public Deed(
            Action action,
            String questionId,
            Integer index,
            Object value,
            Boolean correct,
            Map<String, Object> outputs) {
        this(action, questionId, index, value, correct, outputs, Wishes.NONE);
    }

    /** A deed that needs nothing but its name. */
    public static Deed of(Action action) {
        return new Deed(action, null, null, null, null, null);
    }

    /** Answers the question of this id. */
    public static Deed answer(String questionId, Object value) {
        return new Deed(Action.ANSWER, questionId, null, value, null, null);
    }

    /** Completes a session with what these wishes make. */
    public static Deed completing(Wishes wishes) {
        return new Deed(Action.COMPLETE, null, null, null, null, null, wishes);
    }

    /** The answer to this question, judged by the deed itself or else by the question's type. */
    Answer answerTo(Question question, Instant at) {
        Boolean right = correct != null
                ? correct
                : Grading.grade(question, value).correct().orElse(null);
        return new Answer(question.id(), value, right, at);
    }

    Optional<Map<String, Object>> givenOutputs() {
        return Optional.ofNullable(outputs);
    }
}
