package io.examplarymock.server.embed;

import io.examplarymock.server.flow.Flow;
import io.examplarymock.server.flow.Flows;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.browser.EmbedSession;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A session of each flow, on a page that has something to show. */
final class EveryFlow {
    private EveryFlow() {}

    static Stream<String> slugs() {
        return Flows.all().stream().map(Flow::slug);
    }

    static EmbedSession.Draft draft(Caller caller, String flow) {
        return draft(caller, flow, UnaryOperator.identity());
    }

    /** @param said what becomes of each text that somebody can give */
    static EmbedSession.Draft draft(Caller caller, String flow, UnaryOperator<String> said) {
        String actor = caller.post(
                        "/users",
                        Map.of(
                                "email",
                                UUID.randomUUID() + "@example.com",
                                "name",
                                shortened(said.apply("My Student"), 100)))
                .hasStatus(201)
                .id();
        EmbedSession.Draft draft = EmbedSession.of(caller, flow)
                .actor(actor)
                .with("metadata", Map.of("class", said.apply("3b"), said.apply("key"), "value"));
        return switch (flow) {
            case "generate-exam" ->
                generation(draft, said)
                        .preset("name", said.apply("Fractions"))
                        .preset("taxonomyId", said.apply("bloom"))
                        .preset("intendedDuration", 30)
                        .preset("allowedGenerationQuestionTypes", List.of("true-false", said.apply("essay")));
            case "generate-question" ->
                generation(draft, said)
                        .preset("questionType", said.apply("essay"))
                        .preset("outputFormat", "qti_v3p0");
            case "edit-rubric" -> draft.preset("rubric", rubric(said));
            case "mark-answer" -> {
                String exam = exam(caller, actor, said);
                yield draft.preset("examId", exam)
                        .preset("questionId", question(caller, exam, 1))
                        .preset("answer", Map.of("value", said.apply("It is 4, since 2 · 4 + 3 = 11.")));
            }
            case "edit-exam", "take-exam" -> draft.preset("examId", exam(caller, actor, said));
            case "practice-space-student" -> draft.preset("practiceSpaceId", space(caller, actor, said));
            default -> throw new AssertionError("no session is known for " + flow);
        };
    }

    /** As much as a field may hold. */
    private static String shortened(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }

    private static EmbedSession.Draft generation(EmbedSession.Draft draft, UnaryOperator<String> said) {
        return draft.preset("subject", said.apply("Mathematics"))
                .preset("studentLevel", said.apply("level_1"))
                .preset("language", said.apply("en"))
                .preset("context", said.apply("Adding fractions"))
                .preset("sourceMaterialIds", List.of(said.apply("source_1")));
    }

    private static Map<String, Object> rubric(UnaryOperator<String> said) {
        Map<String, Object> level = Map.of(
                "id",
                said.apply("strong"),
                "title",
                said.apply("Strong"),
                "description",
                said.apply("Two reasons."),
                "points",
                4);
        return Map.of(
                "rubricType",
                "analytical",
                "criteria",
                List.of(Map.of(
                        "id",
                        said.apply("argument"),
                        "title",
                        said.apply("Argument"),
                        "description",
                        said.apply("Supports the claim."),
                        "levels",
                        List.of(level))));
    }

    /** The id of one of an exam's questions. */
    static String question(Caller caller, String exam, int index) {
        return caller.get("/exams/" + exam)
                .json()
                .objects("questions")
                .get(index)
                .text("id");
    }

    private static String exam(Caller caller, String actor, UnaryOperator<String> said) {
        List<String> several = List.of(said.apply("2"), said.apply("4"));
        return caller.post(
                        "/exams",
                        Map.of(
                                "name", said.apply("Midterm exam"),
                                "subject", said.apply("Mathematics"),
                                "language", said.apply("en"),
                                "studentLevel", said.apply("level_1"),
                                "context", said.apply("Equations"),
                                "intendedDuration", 45,
                                "metadata", Map.of("class", said.apply("3b")),
                                "permissions", List.of(Map.of("actor", actor, "role", "editor")),
                                "questions",
                                        List.of(
                                                asked("exam-intro", said, Map.of()),
                                                asked("essay", said, Map.of("minWords", 5)),
                                                asked(
                                                        "multiple-choice-single-answer",
                                                        said,
                                                        Map.of("options", several)),
                                                asked("picture-choice", said, Map.of("options", several)),
                                                asked(
                                                        "examplary.expansion.fill-in-blank",
                                                        said,
                                                        Map.of("text", said.apply("Two and ___ is four."))),
                                                asked(
                                                        "examplary.expansion.matching",
                                                        said,
                                                        Map.of("left", several, "right", several)),
                                                asked("examplary.expansion.sequence", said, Map.of("options", several)),
                                                asked(
                                                        "conversational",
                                                        said,
                                                        Map.of("conversationalPrompt", said.apply("Why is it so?"))))))
                .hasStatus(201)
                .id();
    }

    private static Map<String, Object> asked(String type, UnaryOperator<String> said, Map<String, Object> settings) {
        return Map.of(
                "type",
                type,
                "title",
                said.apply("What is x, if 2x + 3 = 11?"),
                "description",
                said.apply("Show how you found it."),
                "settings",
                settings,
                "scoring",
                rubric(said),
                "tags",
                List.of(said.apply("equations")),
                "metadata",
                Map.of("chapter", said.apply("3")));
    }

    private static String space(Caller caller, String actor, UnaryOperator<String> said) {
        return caller.post(
                        "/practice-spaces",
                        Map.of(
                                "name", said.apply("Algebra practice"),
                                "studentNotes", said.apply("Ten minutes a day are enough."),
                                "masteryTopics",
                                        List.of(Map.of("id", said.apply("t1"), "name", said.apply("Equations"))),
                                "settings", Map.of("allowCustomPrompt", true, "showTopicProgress", true),
                                "metadata", Map.of("class", said.apply("3b")),
                                "permissions", List.of(Map.of("actor", actor, "role", "participant"))))
                .hasStatus(201)
                .id();
    }
}
