package io.examplarymock.server.flow;

import io.examplarymock.server.content.Content;
import io.examplarymock.server.exam.Question;
import io.examplarymock.server.generation.Rubrics;
import io.examplarymock.server.generation.SampleAnswer;
import io.examplarymock.server.session.SessionTerms;
import io.examplarymock.server.value.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a marker works on (F4, all of it M): the question that the presets name, the answer in them, and the rubric. What
 * the presets leave out, a sample stands for.
 *
 * @param question its {@code scoring} is the rubric; without one, a simple rubric of one criterion is put in its place
 * @param answer as the student gave it: a text or a list of texts
 * @param isSample whether the question is not one of the workspace's
 */
public record MarkingTask(Question question, Object answer, boolean isSample) {
    /** The id under which the marks of a sample are kept. */
    static final String SAMPLE_ID = "sample";

    private static final String FEEDBACK = "Well reasoned.";

    /** Returns the task of a session. */
    public static MarkingTask of(SessionTerms terms, Content content) {
        Optional<Question> named = question(terms, content);
        String language = terms.theme().get("locale") instanceof String locale ? locale : null;
        SampleAnswer sample = SampleAnswer.in(language);
        Question question = named.orElseGet(() -> sample.question().withId(SAMPLE_ID));
        return new MarkingTask(withRubric(question, language), answer(terms).orElse(sample.answer()), named.isEmpty());
    }

    /** What a marker reports who is content with everything. */
    Map<String, Object> fullMarks() {
        List<Map<String, Object>> marks = new ArrayList<>();
        double sum = 0;
        for (Map<?, ?> criterion : criteria()) {
            double points = most(criterion);
            boolean alternatives = isAlternatives();
            sum = alternatives ? Math.max(sum, points) : sum + points;
            marks.add(Members.start()
                    .put("id", String.valueOf(criterion.get("id")))
                    .put("points", plain(points))
                    .toMap());
        }
        double best = sum;
        List<Map<String, Object>> given = isAlternatives()
                ? marks.stream()
                        .filter(mark -> ((Number) mark.get("points")).doubleValue() == best)
                        .limit(1)
                        .toList()
                : marks;
        return Members.start()
                .put("criteria", List.copyOf(given))
                .put("points", plain(sum))
                .put("feedback", FEEDBACK)
                .toMap();
    }

    private boolean isAlternatives() {
        Object type = question.scoring().get("rubricType");
        return "holistic".equals(type) || "exact-values".equals(type);
    }

    private List<? extends Map<?, ?>> criteria() {
        return maps(question.scoring().get("criteria"));
    }

    private static double most(Map<?, ?> criterion) {
        return criterion.get("points") instanceof Number points
                ? points.doubleValue()
                : maps(criterion.get("levels")).stream()
                        .map(level -> level.get("points"))
                        .filter(Number.class::isInstance)
                        .mapToDouble(points -> ((Number) points).doubleValue())
                        .max()
                        .orElse(0);
    }

    private static Object plain(double points) {
        return points == Math.rint(points) ? (Object) (int) points : (Object) points;
    }

    private static List<? extends Map<?, ?>> maps(Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(element -> (Map<?, ?>) element)
                        .toList()
                : List.of();
    }

    private static Optional<Question> question(SessionTerms terms, Content content) {
        String id = terms.preset("questionId");
        return Optional.ofNullable(terms.preset("examId"))
                .flatMap(exam -> content.exams().find(exam))
                .flatMap(exam -> exam.questions().stream()
                        .filter(question -> question.id().equals(id))
                        .findFirst());
    }

    private static Optional<Object> answer(SessionTerms terms) {
        Object given = terms.presets().get("answer");
        return Optional.ofNullable(given instanceof Map<?, ?> members ? members.get("value") : given);
    }

    private static Question withRubric(Question question, String language) {
        boolean scorable = question.scoring() != null
                && !maps(question.scoring().get("criteria")).isEmpty();
        return scorable
                ? question
                : new Question(
                        question.id(),
                        question.version(),
                        question.type(),
                        question.title(),
                        question.description(),
                        question.settings(),
                        Rubrics.allOrNothing(language),
                        question.tags(),
                        question.externalId(),
                        question.metadata());
    }
}
