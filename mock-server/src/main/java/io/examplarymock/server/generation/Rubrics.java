package io.examplarymock.server.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Rubrics as section 5 of the facts describes them (tier P); what stands in them is the mock's own choice (tier M).
 * Points are whole numbers, and the ids ({@code criterion_1}, {@code level_1_2}) are unique within one rubric.
 */
public final class Rubrics {

    private static final List<String> ESSAY_CRITERIA = List.of("content", "structure", "language");
    private static final List<Integer> LEVEL_POINTS = List.of(0, 2, 4);

    private Rubrics() {}

    /**
     * Returns the rubric to start from in edit-rubric when the integrator preset none (fact F2): analytical, three
     * criteria of three levels, 12 points.
     *
     * @param language a language tag or {@code null}; English for languages that nothing is written in
     */
    public static Map<String, Object> sample(String language) {
        return essay(Wording.in(Language.tagged(language).orElse(Language.ENGLISH)));
    }

    /** Returns the rubric of a question that brings none: one point for a good answer. */
    public static Map<String, Object> allOrNothing(String language) {
        return rightOrWrong(Wording.in(Language.tagged(language).orElse(Language.ENGLISH)), 1);
    }

    /** All points for the right answer: what automatic grading gives. */
    static Map<String, Object> rightOrWrong(Wording wording, int points) {
        return rubric("simple", List.of(criterion(1, wording, "correct", points, List.of())));
    }

    /** One point for exactly this answer. */
    static Map<String, Object> exactValue(Wording wording, String value) {
        return rubric("exact-values", List.of(criterion(1, value, wording.say("rubric.exact"), 1, List.of())));
    }

    /** One point for each thing that a good answer mentions. */
    static Map<String, Object> mentions(Wording wording, List<String> things) {
        List<Map<String, Object>> criteria = IntStream.range(0, things.size())
                .mapToObj(i -> criterion(i + 1, things.get(i), wording.say("rubric.mention"), 1, List.of()))
                .toList();
        return rubric("simple", criteria);
    }

    /** A level for each of three criteria. */
    static Map<String, Object> essay(Wording wording) {
        List<Map<String, Object>> criteria = new ArrayList<>();
        for (int i = 0; i < ESSAY_CRITERIA.size(); i++) {
            String name = ESSAY_CRITERIA.get(i);
            criteria.add(criterion(i + 1, wording, name, LEVEL_POINTS.get(2), levels(i + 1, wording, name)));
        }
        return rubric("analytical", List.copyOf(criteria));
    }

    /** One judgement of the answer as a whole. */
    static Map<String, Object> overall(Wording wording) {
        List<Map<String, Object>> criteria = IntStream.range(0, LEVEL_POINTS.size())
                .mapToObj(i -> criterion(i + 1, wording, "overall." + i, LEVEL_POINTS.get(i), List.of()))
                .toList();
        return rubric("holistic", criteria);
    }

    private static List<Map<String, Object>> levels(int criterion, Wording wording, String name) {
        return IntStream.range(0, LEVEL_POINTS.size())
                .mapToObj(i -> Settings.of(
                        "id", "level_" + criterion + "_" + (i + 1),
                        "title", wording.say("rubric.level." + i),
                        "description", wording.say("rubric." + name + "." + i),
                        "points", LEVEL_POINTS.get(i)))
                .toList();
    }

    private static Map<String, Object> criterion(
            int number, Wording wording, String name, int points, List<Map<String, Object>> levels) {
        String title = wording.say("rubric." + name);
        return criterion(number, title, wording.say("rubric." + name + ".description"), points, levels);
    }

    private static Map<String, Object> criterion(
            int number, String title, String description, int points, List<Map<String, Object>> levels) {
        return Settings.of(
                "id",
                "criterion_" + number,
                "title",
                title,
                "description",
                description,
                "points",
                points,
                "levels",
                levels);
    }

    private static Map<String, Object> rubric(String type, List<Map<String, Object>> criteria) {
        return Settings.of("rubricType", type, "criteria", criteria);
    }
}
