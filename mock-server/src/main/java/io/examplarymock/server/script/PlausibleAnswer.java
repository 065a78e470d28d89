package io.examplarymock.server.script;

import io.examplarymock.server.exam.Question;
import io.examplarymock.server.exam.QuestionType;
import io.examplarymock.server.grading.Grading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes answers as a student would give them: the right one, or a wrong one that could be meant. */
final class PlausibleAnswer {
    private static final String FREE_TEXT = "I would say that it depends on what is asked.";
    private static final String NO_IDEA = "I do not know";

    private PlausibleAnswer() {}

    /** Returns an answer; to a question that no rule can grade, some answer of its form, whatever is wanted. */
    static Object to(Question question, boolean right) {
        Optional<Object> correct = Grading.correctAnswer(question);
        if (correct.isEmpty()) {
            return QuestionType.meant(question.type())
                    .map(type -> ungraded(question, type))
                    .orElse(FREE_TEXT);
        }
        return right ? correct.get() : wrong(question, correct.get());
    }

    /** What can be entered on a page; texts where texts are asked for. */
    private static Object ungraded(Question question, QuestionType type) {
        List<String> options = question.listSetting("options");
        Optional<String> first = options.stream().findFirst();
        return switch (type) {
            case TRUE_FALSE -> "true";
            case DATE_YEAR ->
                question.textSetting("dateType").filter("year"::equals).isPresent() ? "2000" : "2000-01-01";
            case MULTIPLE_CHOICE_SINGLE_ANSWER, PICTURE_CHOICE -> first.orElse(FREE_TEXT);
            case MULTIPLE_CHOICE_MULTIPLE_ANSWERS -> first.<Object>map(List::of).orElse(FREE_TEXT);
            case SEQUENCE -> options.isEmpty() ? FREE_TEXT : options;
            case MATCHING -> {
                List<String> pairs = swapped(question, question.listSetting("left"));
                yield pairs.isEmpty() ? FREE_TEXT : pairs;
            }
            default -> FREE_TEXT;
        };
    }

    private static Object wrong(Question question, Object correct) {
        return candidates(question, correct)
                .filter(PlausibleAnswer::isGiven)
                .filter(value -> !Grading.grade(question, value).correct().orElse(false))
                .findFirst()
                .orElse(NO_IDEA);
    }

    /** No answer at all is no wrong one. */
    private static boolean isGiven(Object value) {
        return !(value instanceof List<?> list) || !list.isEmpty();
    }

    private static Stream<Object> candidates(Question question, Object correct) {
        List<String> options = question.listSetting("options");
        if (correct instanceof List<?> list) {
            return Stream.of(
                    swapped(question, list),
                    reversed(list),
                    list.subList(0, list.size() - 1),
                    options,
                    Collections.nCopies(list.size(), NO_IDEA));
        }
        String text = String.valueOf(correct);
        Stream<Object> guesses = switch (text) {
            case "true" -> Stream.of("false");
            case "false" -> Stream.of("true");
            default -> text.matches("\\d{1,4}") ? Stream.of(String.valueOf(Integer.parseInt(text) + 10)) : Stream.of();
        };
        if (!options.isEmpty()) {
            return options.stream().map(Object.class::cast); // nothing else can be chosen on a page
        }
        return Stream.concat(guesses, Stream.of("2000-01-01", "1999-12-31"));
    }

    /** Pairs with the right sides of their neighbours; empty lists for anything else. */
    private static List<String> swapped(Question question, List<?> correct) {
        List<String> left = question.listSetting("left");
        List<String> right = question.listSetting("right");
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            pairs.add(left.get(i) + " = " + right.get((i + 1) % right.size()));
        }
        return pairs.size() == correct.size() ? pairs : List.of();
    }

    private static List<Object> reversed(List<?> list) {
        List<Object> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
