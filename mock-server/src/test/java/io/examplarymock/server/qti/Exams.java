package io.examplarymock.server.qti;

import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.Question;
import io.examplarymock.server.exam.QuestionType;
import io.examplarymock.server.permission.Permissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Exams and questions for these tests. */
final class Exams {

    static final Map<String, Object> RUBRIC = Map.of(
            "rubricType",
            "simple",
            "criteria",
            List.of(
                    Map.of("title", "Clarity", "description", "Says what is meant", "points", 2),
                    Map.of("title", "Depth", "points", 1.5)));

    private Exams() {}

    static Exam of(String name, String language, Integer duration, List<Question> questions) {
        return new Exam(
                "exam_1",
                name,
                null,
                null,
                null,
                language,
                null,
                duration,
                List.of(),
                List.of(),
                questions,
                Permissions.of(List.of()),
                Map.of(),
                "user_1",
                Instant.EPOCH,
                Instant.EPOCH);
    }

    static Exam of(Question... questions) {
        return of("Biology", "en", 45, List.of(questions));
    }

    static Question question(String id, String type, String title, Map<String, Object> settings) {
        return new Question(id, 1, type, title, null, settings, null, List.of(), null, Map.of());
    }

    static Question question(QuestionType type, Map<String, Object> settings) {
        return question("q_1", type.id(), "What is it?", settings);
    }

    static Question titled(String title) {
        return question("q_1", "essay", title, Map.of());
    }

    static Question described(Question question, String description) {
        return new Question(
                question.id(),
                1,
                question.type(),
                question.title(),
                description,
                question.settings(),
                question.scoring(),
                List.of(),
                null,
                Map.of());
    }

    static Question scored(Question question, Map<String, Object> scoring) {
        return new Question(
                question.id(),
                1,
                question.type(),
                question.title(),
                question.description(),
                question.settings(),
                scoring,
                List.of(),
                null,
                Map.of());
    }

    /** One sensible question of every documented type, in the order of the types. */
    static Exam ofEveryType() {
        QuestionType[] types = QuestionType.values();
        return of(IntStream.range(0, types.length)
                .mapToObj(
                        i -> question("q_" + types[i].slug(), types[i].id(), "Question " + (i + 1), settings(types[i])))
                .toArray(Question[]::new));
    }

    static Map<String, Object> settings(QuestionType type) {
        return switch (type) {
            case SINGLE_LINE_TEXT -> Map.of("maxLength", 80);
            case ESSAY -> Map.of("minWords", 100, "maxWords", 300);
            case MULTIPLE_CHOICE_SINGLE_ANSWER ->
                Map.of("options", List.of("Red", "Green"), "correctAnswer", "Green", "shuffleAnswers", true);
            case MULTIPLE_CHOICE_MULTIPLE_ANSWERS ->
                Map.of("options", List.of("2", "3", "4"), "correctAnswer", List.of("2", "3"));
            case TRUE_FALSE -> Map.of("correctAnswer", "false");
            case PICTURE_CHOICE ->
                Map.of(
                        "options",
                        List.of("https://pictures.test/cat.png", "https://pictures.test/dog.png"),
                        "correctAnswer",
                        "https://pictures.test/dog.png");
            case DATE_YEAR -> Map.of("dateType", "full-date", "correctAnswer", "1945-05-08");
            case CONVERSATIONAL -> Map.of("conversationalPrompt", "Hi", "conversationalCompletionCriteria", "Bye");
            case FILL_IN_BLANK -> Map.of("text", "___ and ___ rule", "correctAnswer", List.of("Salt", "Pepper"));
            case MATCHING ->
                Map.of(
                        "left",
                        List.of("one", "two"),
                        "right",
                        List.of("deux", "un"),
                        "correctAnswer",
                        List.of("one = un", "two = deux"),
                        "shuffle",
                        true);
            case SEQUENCE -> Map.of("options", List.of("egg", "larva", "fly"));
            default -> Map.of();
        };
    }
}
