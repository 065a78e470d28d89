package io.examplarymock.server.api;

import static java.util.Map.entry;

import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.server.exam.QuestionType;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.value.Members;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The twenty types that anyone may read (E15, P4, Q4). Their ids and their settings are known; names, descriptions, and
 * what can be generated and graded are the mock's own (P4.M). A setting's schema is that of {@code common/question-settings},
 * where a type without an entry is one whose settings nobody documents.
 */
final class PublicQuestionTypes {
    private static final Map<QuestionType, String> DESCRIPTIONS = Map.ofEntries(
            entry(QuestionType.SINGLE_LINE_TEXT, "An answer of one line."),
            entry(QuestionType.MULTI_LINE_TEXT, "An answer of several lines."),
            entry(QuestionType.ESSAY, "A longer text, within a number of words."),
            entry(QuestionType.MULTIPLE_CHOICE_SINGLE_ANSWER, "One option of several."),
            entry(QuestionType.MULTIPLE_CHOICE_MULTIPLE_ANSWERS, "Any number of several options."),
            entry(QuestionType.TRUE_FALSE, "Whether a statement is true."),
            entry(QuestionType.PICTURE_CHOICE, "One picture of several."),
            entry(QuestionType.DATE_YEAR, "A date, or a year."),
            entry(QuestionType.CONVERSATIONAL, "A conversation until an end is reached."),
            entry(QuestionType.EXAM_INTRO, "A text before the first question."),
            entry(QuestionType.PARAGRAPH, "A text between questions."),
            entry(QuestionType.EXAM_OUTRO, "A text after the last question."),
            entry(QuestionType.FILL_IN_BLANK, "Words for the blanks of a text."),
            entry(QuestionType.MATCHING, "Pairs of a left and a right side."),
            entry(QuestionType.SEQUENCE, "Entries in their right order."),
            entry(QuestionType.FORMULA, "A formula."),
            entry(QuestionType.MATH_NOTEBOOK, "Mathematical working, step by step."),
            entry(QuestionType.UPLOAD_FILE, "A file."),
            entry(QuestionType.VOICE_RECORDER, "A recording of the student's voice."),
            entry(QuestionType.SENTENCE_ANALYSIS, "The parts of a sentence."));

    static final List<Map<String, Object>> ALL =
            Arrays.stream(QuestionType.values()).map(PublicQuestionTypes::view).toList();

    private PublicQuestionTypes() {}

    private static Map<String, Object> view(QuestionType type) {
        List<Map<String, Object>> settings = settings(type);
        String words = type.slug().replace('-', ' ');
        return Members.start()
                .put("id", type.id())
                .put("name", words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1))
                .put("description", DESCRIPTIONS.get(type))
                .put("index", List.of(QuestionType.values()).indexOf(type))
                .put("settings", settings)
                .put(
                        "generation",
                        Map.of("enabled", type.isAnswerable() && !(type.isExpansion() && settings.isEmpty())))
                .put("grading", Map.of("enabled", type.isAnswerable()))
                .put("isAi", type == QuestionType.CONVERSATIONAL)
                .toMap();
    }

    private static List<Map<String, Object>> settings(QuestionType type) {
        JsonObject known = Json.parse(SchemaCatalog.load().text("common/question-settings"))
                .toObject()
                .object("$defs")
                .object(type.slug());
        return known.map("properties").entrySet().stream()
                .map(setting -> Members.start()
                        .put("id", setting.getKey())
                        .put("required", known.texts("required").contains(setting.getKey()))
                        .put("schema", setting.getValue())
                        .toMap())
                .toList();
    }
}
