package io.examplarymock.harness.pacts.model;

import io.examplarymock.harness.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The matching rules of one part of a request, an answer or a message. */
public final class MatchingRules {
    private static final Set<String> TYPES =
            Set.of("type", "number", "integer", "decimal", "boolean", "notEmpty", "contentType", "min", "max");
    private static final Set<String> FORMS = Set.of("regex", "date", "time", "timestamp", "datetime", "semver");
    private static final Set<String> NAMES = Set.of("values", "eachKey", "eachValue");
    /** What holds for everything in the place as well. */
    private static final Set<String> DEEP =
            Set.of("type", "min", "max", "values", "eachKey", "eachValue", "arrayContains");

    private static final String HEADER = "header";
    private static final MatchingRules NONE = new MatchingRules(List.of());

    private final List<Rule> rules;

    private record Rule(PathExpression path, List<JsonValue> matchers) {}

    private MatchingRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    static MatchingRules none() {
        return NONE;
    }

    /**
     * Reads the rules of a part.
     *
     * @param all the member {@code matchingRules} of a request, an answer or a message
     * @param part {@code body}, {@code header} or {@code status}
     */
    static MatchingRules of(JsonValue all, String part) {
        List<Rule> rules = new ArrayList<>();
        if (all.get(part).isObject()) {
            JsonValue own = all.get(part);
            if (own.get("matchers").isArray()) {
                rules.add(
                        new Rule(PathExpression.parse("$"), own.get("matchers").items()));
            }
            own.names().stream()
                    .filter(name -> own.get(name).get("matchers").isArray())
                    .forEach(name -> rules.add(new Rule(
                            path(part, name), own.get(name).get("matchers").items())));
        }
        for (String expression : all.names()) {
            PathExpression path = PathExpression.parse(expression);
            if (expression.startsWith("$")
                    && !path.steps().isEmpty()
                    && isOf(part, path.steps().get(0))) {
                PathExpression tail = path.tail();
                rules.add(new Rule(part.equals(HEADER) ? tail.inSmallLetters() : tail, List.of(all.get(expression))));
            }
        }
        return new MatchingRules(rules);
    }

    /** Returns what holds for a place, told by the names and indices that lead to it. */
    public Matching at(List<String> place) {
        Optional<Rule> best = rules.stream()
                .filter(rule -> rule.path().leadsTo(place))
                .max(Comparator.<Rule>comparingLong(rule -> rule.path().exactness())
                        .thenComparing(rule -> rule.path().steps().size()));
        return best.map(rule -> matching(rule, rule.path().steps().size() == place.size()))
                .orElse(Matching.EXACT);
    }

    /** Returns the first matcher of the root that has a name. */
    Optional<JsonValue> named(String name) {
        return rules.stream()
                .filter(rule -> rule.path().steps().isEmpty())
                .flatMap(rule -> rule.matchers().stream())
                .filter(matcher -> kind(matcher).equals(name))
                .findFirst();
    }

    private static Matching matching(Rule rule, boolean here) {
        boolean anyNames = here && rule.matchers().stream().anyMatch(matcher -> NAMES.contains(kind(matcher)));
        for (JsonValue matcher : rule.matchers()) {
            String kind = kind(matcher);
            if (here && FORMS.contains(kind)) {
                return new Matching(
                        Matching.Kind.FORM, matcher.get("regex").text().orElse(""), false);
            }
            if (here && kind.equals("include")) {
                return new Matching(
                        Matching.Kind.PART, matcher.get("value").text().orElse(""), false);
            }
            if (here ? TYPES.contains(kind) || DEEP.contains(kind) : DEEP.contains(kind)) {
                return new Matching(Matching.Kind.TYPE, "", anyNames);
            }
        }
        return Matching.EXACT;
    }

    /** In old files the kind follows from what else is said. */
    private static String kind(JsonValue matcher) {
        return matcher.get("match").text().orElseGet(() -> matcher.get("regex").isPresent() ? "regex" : "type");
    }

    private static PathExpression path(String part, String name) {
        return part.equals(HEADER) ? new PathExpression(List.of(name)).inSmallLetters() : PathExpression.parse(name);
    }

    private static boolean isOf(String part, String step) {
        return step.equals(part) || (part.equals(HEADER) && step.equals("headers"));
    }
}
