package io.examplarymock.server.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.exam.Question;
import io.examplarymock.server.exam.QuestionDraft;
import io.examplarymock.server.exam.QuestionType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What must hold for a question of each type, read from section 5 of the facts and not from the generator. */
public final class AnswerKeys {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z0-9]+}|\\bnull\\b|\\[[^]]*]");

    private AnswerKeys() {}

    public static void assertValid(QuestionDraft draft) {
        Question question = draft.withId("q_1");
        QuestionType type = question.knownType().orElseThrow();
        assertThat(draft.type()).isEqualTo(type.id());
        assertThat(draft.title()).isNotBlank().doesNotContainPattern(PLACEHOLDER);
        assertThat(draft.description()).isNotBlank().doesNotContainPattern(PLACEHOLDER);
        draft.settings().values().forEach(AnswerKeys::assertFilled);
        if (type.isAnswerable()) {
            assertValidRubric(draft.scoring());
        } else {
            assertThat(draft.scoring()).isNull();
        }
        assertValidSettings(question, type);
    }

    private static void assertFilled(Object value) {
        if (value instanceof String text) {
            assertThat(text).isNotBlank().doesNotContainPattern(PLACEHOLDER);
        } else if (value instanceof List<?> list) {
            assertThat(list).isNotEmpty().allSatisfy(AnswerKeys::assertFilled);
        }
    }

    private static void assertValidSettings(Question question, QuestionType type) {
        List<String> options = question.listSetting("options");
        List<String> answers = question.listSetting("correctAnswer");
        String answer = question.textSetting("correctAnswer").orElse("");
        switch (type) {
            case SINGLE_LINE_TEXT ->
                assertThat((Integer) question.settings().get("maxLength")).isBetween(1, 1000);
            case ESSAY ->
                assertThat((Integer) question.settings().get("minWords"))
                        .isPositive()
                        .isLessThan((Integer) question.settings().get("maxWords"));
            case MULTIPLE_CHOICE_SINGLE_ANSWER ->
                assertThat(options).hasSizeBetween(3, 5).doesNotHaveDuplicates().containsOnlyOnce(answer);
            case MULTIPLE_CHOICE_MULTIPLE_ANSWERS -> {
                assertThat(options).doesNotHaveDuplicates().containsAll(answers).hasSizeGreaterThan(answers.size());
                assertThat(answers).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
            }
            case TRUE_FALSE -> assertThat(answer).isIn("true", "false");
            case PICTURE_CHOICE ->
                assertThat(options)
                        .hasSizeBetween(3, 5)
                        .doesNotHaveDuplicates()
                        .allMatch(url -> url.startsWith("data:image/svg+xml,"))
                        .containsOnlyOnce(answer);
            case DATE_YEAR ->
                assertThat(answer)
                        .matches(
                                question.settings().get("dateType").equals("year") ? "\\d{4}" : "\\d{4}-\\d\\d-\\d\\d");
            case CONVERSATIONAL ->
                assertThat(question.settings())
                        .containsKeys("conversationalPrompt", "conversationalCompletionCriteria", "aiStarts")
                        .hasEntrySatisfying(
                                "maxTurns", turns -> assertThat((Integer) turns).isBetween(2, 20));
            case FILL_IN_BLANK ->
                assertThat(answers)
                        .isNotEmpty()
                        .hasSize(question.textSetting("text").orElseThrow().split("___", -1).length - 1);
            case MATCHING -> assertValidMatching(question, answers);
            case SEQUENCE -> assertThat(options).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
            default -> assertThat(question.settings()).isEmpty();
        }
    }

    private static void assertValidMatching(Question question, List<String> answers) {
        List<String> left = question.listSetting("left");
        List<String> right = question.listSetting("right");
        List<String> rightInKey = new ArrayList<>();
        assertThat(left).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates().hasSameSizeAs(right);
        assertThat(right).doesNotHaveDuplicates();
        for (int i = 0; i < left.size(); i++) {
            String[] halves = answers.get(i).split(" = ", -1);
            assertThat(halves).hasSize(2);
            assertThat(halves[0]).isEqualTo(left.get(i));
            rightInKey.add(halves[1]);
        }
        assertThat(rightInKey).containsExactlyInAnyOrderElementsOf(right);
    }

    static void assertValidRubric(Map<String, Object> rubric) {
        assertThat(rubric.get("rubricType")).isIn("simple", "analytical", "holistic", "exact-values");
        List<Object> ids = new ArrayList<>();
        List<Map<?, ?>> criteria = maps(rubric.get("criteria"));
        assertThat(criteria).isNotEmpty();
        for (Map<?, ?> criterion : criteria) {
            ids.add(assertComplete(criterion));
            List<Map<?, ?>> levels = maps(criterion.get("levels"));
            levels.forEach(level -> ids.add(assertComplete(level)));
            assertThat(levels.isEmpty()).isEqualTo(!rubric.get("rubricType").equals("analytical"));
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    private static Object assertComplete(Map<?, ?> part) {
        assertFilled(part.get("title"));
        assertFilled(part.get("description"));
        assertThat((Integer) part.get("points")).isNotNegative();
        return part.get("id");
    }

    private static List<Map<?, ?>> maps(Object list) {
        List<Map<?, ?>> maps = new ArrayList<>();
        ((List<?>) list).forEach(map -> maps.add((Map<?, ?>) map));
        return Collections.unmodifiableList(maps);
    }
}
