package io.examplarymock.server.generation;

import io.examplarymock.server.exam.QuestionType;
import io.examplarymock.server.generation.Item.Pairs;
import io.examplarymock.server.generation.Item.Pairs.Pair;
import io.examplarymock.server.generation.Item.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The types in which a student arranges what is given: each question takes a few elements of a longer list. */
final class OrderRecipes {

    private static final int SELECTIONS = 6;

    private OrderRecipes() {}

    static Stream<Candidate> matching(Lesson lesson, Dice dice) {
        return lesson.all(Pairs.class)
                .flatMap(pairs ->
                        selections(pairs.pairs(), lesson, dice).map(some -> matching(lesson, pairs, some, dice)));
    }

    private static Candidate matching(Lesson lesson, Pairs pairs, List<Pair> some, Dice dice) {
        List<String> left = some.stream().map(Pair::left).toList();
        List<String> right = some.stream().map(Pair::right).toList();
        List<String> key =
                some.stream().map(pair -> pair.left() + " = " + pair.right()).toList();
        return Candidate.of(
                lesson,
                QuestionType.MATCHING,
                pairs.title(),
                Settings.of("left", left, "right", dice.shuffled(right), "correctAnswer", key, "shuffle", true),
                Rubrics.rightOrWrong(lesson.wording(), 2),
                pairs.mark(),
                pairs.title() + left,
                with(pairs.title(), left));
    }

    static Stream<Candidate> sequence(Lesson lesson, Dice dice) {
        return lesson.all(Steps.class)
                .flatMap(steps -> selections(steps.steps(), lesson, dice)
                        .map(some -> Candidate.of(
                                lesson,
                                QuestionType.SEQUENCE,
                                steps.title(),
                                Settings.of("options", some),
                                Rubrics.rightOrWrong(lesson.wording(), 2),
                                steps.mark(),
                                steps.title() + some,
                                with(steps.title(), some))));
    }

    private static <T> Stream<List<T>> selections(List<T> all, Lesson lesson, Dice dice) {
        return IntStream.range(0, SELECTIONS).mapToObj(i -> dice.someInOrder(all, lesson.size()));
    }

    private static List<String> with(String first, List<String> more) {
        List<String> all = new ArrayList<>();
        all.add(first);
        all.addAll(more);
        return List.copyOf(all);
    }
}
