package io.examplarymock.server.qti;

import java.util.List;

/**
 * What a candidate answers, as an item declares it.
 *
 * @param baseType nature of a value: {@code identifier}, {@code directedPair}, {@code string} or {@code file}
 * @param correct the right values; empty where there is no right answer
 * @param caseSensitive whether case matters when values are compared
 */
record Response(
        String identifier, Cardinality cardinality, String baseType, List<String> correct, boolean caseSensitive) {

    /** The one that the standard response processing template knows. */
    static final String ONLY = "RESPONSE";

    enum Cardinality {
        SINGLE("single"),
        MULTIPLE("multiple"),
        ORDERED("ordered");

        private final String word;

        Cardinality(String word) {
            this.word = word;
        }
    }

    /** The only response of an item. */
    static Response only(Cardinality cardinality, String baseType, List<String> correct) {
        return new Response(ONLY, cardinality, baseType, correct, true);
    }

    boolean hasRightAnswer() {
        return !correct.isEmpty();
    }

    Element declaration() {
        Element declaration = Element.named("qti-response-declaration")
                .with("identifier", identifier)
                .with("cardinality", cardinality.word)
                .with("base-type", baseType);
        return hasRightAnswer()
                ? declaration.holding(Element.named("qti-correct-response")
                        .holding(correct.stream()
                                .map(value -> Element.named("qti-value", value))
                                .toList()))
                : declaration;
    }

    /** The expression that is true for the right answer. */
    Element isRight() {
        Element comparison = caseSensitive
                ? Element.named("qti-match")
                : Element.named("qti-string-match").with("case-sensitive", false);
        return comparison.holding(
                Element.named("qti-variable").with("identifier", identifier),
                Element.named("qti-correct").with("identifier", identifier));
    }
}
