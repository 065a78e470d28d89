package io.examplarymock.server.grading;

import io.examplarymock.server.exam.Question;
import io.examplarymock.server.exam.QuestionType;
import java.util.List;
import java.util.Optional;

/**
 * The right answer of one question, and how to read a given one so that the two can be compared.
 *
 * @param value a {@code String} or a {@code List<String>}
 */
record AnswerKey(Object value, Reading reading) {

    static Optional<AnswerKey> of(Question question) {
        return question.knownType().flatMap(type -> of(type, question));
    }

    private static Optional<AnswerKey> of(QuestionType type, Question question) {
        return switch (type) {
            case MULTIPLE_CHOICE_SINGLE_ANSWER, PICTURE_CHOICE, TRUE_FALSE -> one(question, Reading.TEXT);
            case DATE_YEAR -> one(question, isYear(question) ? Reading.YEAR : Reading.DATE);
            case MULTIPLE_CHOICE_MULTIPLE_ANSWERS -> several(correct(question), Reading.inAnyOrder(Reading.TEXT));
            case FILL_IN_BLANK ->
                several(
                        correct(question),
                        Reading.inOrder(ignoresCase(question) ? Reading.TEXT_IN_ANY_CASE : Reading.TEXT));
            case MATCHING ->
                several(
                        correct(question),
                        Reading.inAnyOrder(
                                Reading.pairOf(question.listSetting("left"), question.listSetting("right"))));
            case SEQUENCE -> several(question.listSetting("options"), Reading.inOrder(Reading.TEXT));
            default -> Optional.empty();
        };
    }

    boolean accepts(Object answer) {
        return reading.of(answer)
                .map(read -> read.equals(reading.of(value).orElseThrow()))
                .orElse(false);
    }

    private static Optional<AnswerKey> one(Question question, Reading reading) {
        return scalar(question.settings().get("correctAnswer")).map(text -> new AnswerKey(text, reading));
    }

    private static Optional<AnswerKey> several(List<String> answers, Reading reading) {
        return answers.isEmpty() ? Optional.empty() : Optional.of(new AnswerKey(answers, reading));
    }

    /** A question made by hand may name its only answer without brackets. */
    private static List<String> correct(Question question) {
        return scalar(question.settings().get("correctAnswer"))
                .map(List::of)
                .orElseGet(() -> question.listSetting("correctAnswer"));
    }

    /** Years and truth values are easily written as bare JSON numbers and booleans. */
    private static Optional<String> scalar(Object setting) {
        return setting instanceof String || setting instanceof Number || setting instanceof Boolean
                ? Optional.of(setting.toString())
                : Optional.empty();
    }

    private static boolean isYear(Question question) {
        return question.textSetting("dateType").filter("year"::equals).isPresent();
    }

    private static boolean ignoresCase(Question question) {
        return Boolean.TRUE.equals(question.settings().get("exactValuesCaseInsensitive"));
    }
}
