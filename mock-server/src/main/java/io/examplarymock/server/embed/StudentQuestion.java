package io.examplarymock.server.embed;

import io.examplarymock.server.exam.Question;
import io.examplarymock.server.exam.QuestionType;
import io.examplarymock.server.grading.Rubric;
import io.examplarymock.server.value.Members;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A question as a student sees it: without its key, and without what would give the key away, such as the order of the
 * options of a sequence, which are kept in the correct one (section 5 of the facts).
 */
final class StudentQuestion {
    private StudentQuestion() {}

    /** Returns the question's members; choices that are to be shuffled keep their place for one session. */
    static Map<String, Object> of(Question question, String sessionId) {
        QuestionType type = question.knownType().orElse(null);
        return Members.start()
                .put("id", question.id())
                .put("type", type == null ? question.type() : type.slug())
                .put("answerable", type == null || type.isAnswerable())
                .put("title", question.title())
                .put("description", question.description())
                .put("settings", settings(question, type, sessionId))
                .put("points", points(question))
                .withoutNulls()
                .toMap();
    }

    private static Map<String, Object> settings(Question question, QuestionType type, String sessionId) {
        Members shown = Members.start();
        question.settings().forEach((name, value) -> {
            if (!name.equals("correctAnswer") && !name.equals("conversationalCompletionCriteria")) {
                shown.put(name, isShuffled(question, type, name) ? shuffled(value, question.id(), sessionId) : value);
            }
        });
        return shown.toMap();
    }

    private static boolean isShuffled(Question question, QuestionType type, String setting) {
        return switch (setting) {
            case "options" ->
                type == QuestionType.SEQUENCE
                        || Boolean.TRUE.equals(question.settings().get("shuffleAnswers"));
            case "right" -> type == QuestionType.MATCHING;
            default -> false;
        };
    }

    /** Puts the choices into an order that is another for each session, and never the one in which they stand. */
    private static Object shuffled(Object value, String questionId, String sessionId) {
        if (!(value instanceof List<?> list) || list.size() < 2) {
            return value;
        }
        List<Object> next = new ArrayList<>(list);
        next.sort(Comparator.comparingInt(choice -> scattered(sessionId + questionId + choice)));
        if (next.equals(list)) {
            Collections.rotate(next, 1);
        }
        return next;
    }

    /** Spreads texts that differ little over all numbers. */
    private static int scattered(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        return (hash ^ (hash >>> 15)) * 0x85EBCA6B;
    }

    private static Object points(Question question) {
        OptionalDouble points = Rubric.of(question.scoring()).maxPoints();
        if (points.isEmpty()) {
            return null;
        }
        double most = points.getAsDouble();
        return most == Math.rint(most) ? (Object) (long) most : (Object) most;
    }
}
