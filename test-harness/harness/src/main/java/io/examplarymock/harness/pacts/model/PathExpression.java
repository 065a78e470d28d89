package io.examplarymock.harness.pacts.model;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where a matching rule applies, such as {@code $.questions[*].id}. */
record PathExpression(List<String> steps) {
    private static final String ANY = "*";
    private static final Pattern STEP = Pattern.compile(
            "\\.?\\['((?:[^'\\\\]|\\\\.)*)']|\\.?\\[\"((?:[^\"\\\\]|\\\\.)*)\"]|\\.?\\[([^]]*)]|\\.([^.\\[]+)");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    static PathExpression parse(String expression) {
        String rest = expression.startsWith("$") ? expression.substring(1) : '.' + expression;
        return new PathExpression(
                STEP.matcher(rest).results().map(PathExpression::step).toList());
    }

    /** Returns the rest behind the first step. */
    PathExpression tail() {
        return new PathExpression(steps.subList(1, steps.size()));
    }

    PathExpression inSmallLetters() {
        return new PathExpression(
                steps.stream().map(step -> step.toLowerCase(Locale.ROOT)).toList());
    }

    /** Returns whether this leads to a place, or to one around it. */
    boolean leadsTo(List<String> place) {
        if (steps.size() > place.size()) {
            return false;
        }
        for (int index = 0; index < steps.size(); index++) {
            String step = steps.get(index);
            if (!step.equals(ANY) && !step.equals(place.get(index))) {
                return false;
            }
        }
        return true;
    }

    /** Returns how exactly this tells a place; of the rules for one place, that which tells most exactly applies. */
    long exactness() {
        return steps.stream().filter(step -> !step.equals(ANY)).count();
    }

    private static String step(MatchResult found) {
        String quoted = found.group(1) == null ? found.group(2) : found.group(1);
        if (quoted != null) {
            return ESCAPE.matcher(quoted).replaceAll("$1");
        }
        return found.group(3) == null ? found.group(4) : found.group(3);
    }
}
