package io.examplarymock.server.qti;

import io.examplarymock.server.exam.Question;
import io.examplarymock.server.grading.Pair;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Left and right sides to be matched; an answer is a set of directed pairs. */
final class MatchTask {

    private MatchTask() {}

    /** Returns the match, or empty when one of the sides offers nothing. */
    static Optional<Task> of(Question question) {
        Choices left = new Choices("LEFT_", question.listSetting("left"));
        Choices right = new Choices("RIGHT_", question.listSetting("right"));
        if (left.texts().isEmpty() || right.texts().isEmpty()) {
            return Optional.empty();
        }
        List<String> pairs = pairs(ChoiceTask.correct(question), left, right);
        return Optional.of(Task.of(
                Response.only(Response.Cardinality.MULTIPLE, "directedPair", pairs),
                Task.interaction("qti-match-interaction")
                        .with("shuffle", ChoiceTask.isTrue(question, "shuffle"))
                        .with("max-associations", Math.max(left.texts().size(), pairs.size()))
                        .holding(side(left), side(right))));
    }

    /** All the correct pairs as pairs of identifiers, or none when one of them cannot be made from what is offered. */
    private static List<String> pairs(List<String> correct, Choices left, Choices right) {
        List<String> pairs = correct.stream()
                .flatMap(text -> Pair.read(text, left.texts(), right.texts()).stream())
                .flatMap(pair -> pair(pair, left, right))
                .toList();
        return pairs.size() == correct.size() ? pairs.stream().distinct().toList() : List.of();
    }

    private static Stream<String> pair(Pair pair, Choices left, Choices right) {
        return left
                .identifierOf(pair.left())
                .flatMap(from -> right.identifierOf(pair.right()).map(to -> from + " " + to))
                .stream();
    }

    /** Nothing says that a side may be used only once, so nothing limits it. */
    private static Element side(Choices choices) {
        return Element.named("qti-simple-match-set")
                .holding(choices.elements("qti-simple-associable-choice").stream()
                        .map(choice -> choice.with("match-max", 0))
                        .toList());
    }
}
