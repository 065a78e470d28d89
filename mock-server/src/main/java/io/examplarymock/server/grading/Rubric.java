package io.examplarymock.server.grading;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A question's {@code scoring} (Q3, tier P), read leniently: whatever is missing or of another type is left out.
 *
 * @param type {@code simple}, {@code analytical}, {@code holistic}, {@code exact-values}, or empty
 */
public record Rubric(String type, List<Criterion> criteria) {

    /**
     * One line of a rubric.
     *
     * @param points what it is worth; empty where its levels say so, or where nothing does
     */
    public record Criterion(String title, String description, OptionalDouble points, List<Level> levels) {

        OptionalDouble worth() {
            return points.isPresent()
                    ? points
                    : levels.stream()
                            .map(Level::points)
                            .flatMapToDouble(OptionalDouble::stream)
                            .max();
        }
    }

    /** How well a criterion can be met. */
    public record Level(String title, String description, OptionalDouble points) {}

    /** Reads a question's scoring, which may be {@code null}. */
    public static Rubric of(Map<String, Object> scoring) {
        return scoring == null
                ? new Rubric("", List.of())
                : new Rubric(
                        text(scoring, "rubricType"),
                        objects(scoring, "criteria").stream()
                                .map(Rubric::criterion)
                                .toList());
    }

    /**
     * The most points that can be earned: the criteria added up or, where only one of them applies (holistic,
     * exact-values), the largest; empty when the rubric names no points.
     */
    public OptionalDouble maxPoints() {
        double[] worths = criteria.stream()
                .map(Criterion::worth)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        boolean alternatives = type.equals("holistic") || type.equals("exact-values");
        return Arrays.stream(worths).reduce(alternatives ? Math::max : Double::sum);
    }

    private static Criterion criterion(Map<?, ?> json) {
        List<Level> levels = objects(json, "levels").stream()
                .map(level -> new Level(text(level, "title"), text(level, "description"), points(level)))
                .toList();
        return new Criterion(text(json, "title"), text(json, "description"), points(json), levels);
    }

    private static List<? extends Map<?, ?>> objects(Map<?, ?> json, String name) {
        return json.get(name) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(element -> (Map<?, ?>) element)
                        .toList()
                : List.of();
    }

    private static String text(Map<?, ?> json, String name) {
        return json.get(name) instanceof String text ? text : "";
    }

    private static OptionalDouble points(Map<?, ?> json) {
        return json.get("points") instanceof Number number
                        && Double.isFinite(number.doubleValue())
                        && number.doubleValue() >= 0
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }
}
