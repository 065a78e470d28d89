package io.examplarymock.server.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How an item's score comes about: its outcomes, and the rules that set them. */
record Scoring(List<Response> responses, OptionalDouble maxPoints, QtiVersion version) {

    private static final String SCORE = "SCORE";
    private static final String MAXSCORE = "MAXSCORE";

    List<Element> outcomes() {
        List<Element> outcomes = new ArrayList<>();
        if (!responses.isEmpty()) {
            outcomes.add(outcome(SCORE, "0"));
            maxPoints.ifPresent(points -> outcomes.add(outcome(MAXSCORE, plain(points))));
        }
        return outcomes;
    }

    /** Empty where there is no right answer to compare with: then a person scores. */
    Optional<Element> processing() {
        if (responses.isEmpty() || !responses.stream().allMatch(Response::hasRightAnswer)) {
            return Optional.empty();
        }
        Element processing = Element.named("qti-response-processing");
        return Optional.of(
                fitsTemplate() ? processing.with("template", version.matchCorrect()) : processing.holding(rule()));
    }

    /** The template compares one response exactly, and knows no other score than 1. */
    private boolean fitsTemplate() {
        return responses.size() == 1 && responses.get(0).caseSensitive() && maxPoints.orElse(1) == 1;
    }

    private Element rule() {
        List<Element> comparisons = responses.stream().map(Response::isRight).toList();
        return Element.named("qti-response-condition")
                .holding(Element.named("qti-response-if")
                        .holding(
                                comparisons.size() == 1
                                        ? comparisons.get(0)
                                        : Element.named("qti-and").holding(comparisons),
                                Element.named("qti-set-outcome-value")
                                        .with("identifier", SCORE)
                                        .holding(fullScore())));
    }

    private Element fullScore() {
        return maxPoints.isPresent()
                ? Element.named("qti-variable").with("identifier", MAXSCORE)
                : Element.named("qti-base-value", "1").with("base-type", "float");
    }

    private static Element outcome(String identifier, String value) {
        return Element.named("qti-outcome-declaration")
                .with("identifier", identifier)
                .with("cardinality", "single")
                .with("base-type", "float")
                .holding(Element.named("qti-default-value").holding(Element.named("qti-value", value)));
    }

    /** Points as people write them: {@code 2}, not {@code 2.0}. */
    static String plain(double points) {
        return BigDecimal.valueOf(points).stripTrailingZeros().toPlainString();
    }
}
