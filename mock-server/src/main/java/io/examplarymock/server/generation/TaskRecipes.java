package io.examplarymock.server.generation;

import io.examplarymock.server.exam.QuestionType;
import io.examplarymock.server.generation.Item.Essay;
import io.examplarymock.server.generation.Item.Explain;
import io.examplarymock.server.generation.Item.Fact;
import io.examplarymock.server.generation.Item.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The types in which a student talks, calculates, records or uploads. Only those of a conversation are documented, so
 * the others have no settings.
 */
final class TaskRecipes {

    private static final int MAX_TURNS = 8;

    private TaskRecipes() {}

    static Stream<Candidate> conversation(Lesson lesson, Dice dice) {
        Wording wording = lesson.wording();
        return lesson.all(Explain.class).map(explain -> {
            Map<String, String> values =
                    Map.of("question", explain.question(), "points", String.join("; ", explain.points()));
            Map<String, Object> settings = Settings.of(
                    "conversationalPrompt",
                    wording.say("conversation.prompt", values),
                    "conversationalCompletionCriteria",
                    wording.say("conversation.criteria", values),
                    "aiStarts",
                    true,
                    "maxTurns",
                    MAX_TURNS);
            Map<String, Object> scoring = Rubrics.mentions(wording, explain.points());
            return task(lesson, QuestionType.CONVERSATIONAL, explain, explain.question(), settings, scoring);
        });
    }

    static Stream<Candidate> formula(Lesson lesson, Dice dice) {
        return calculations(lesson, QuestionType.FORMULA);
    }

    static Stream<Candidate> notebook(Lesson lesson, Dice dice) {
        return calculations(lesson, QuestionType.MATH_NOTEBOOK);
    }

    private static Stream<Candidate> calculations(Lesson lesson, QuestionType type) {
        return lesson.all(Fact.class).filter(Fact::isComputed).map(fact -> {
            Map<String, Object> scoring =
                    Rubrics.mentions(lesson.wording(), List.of(lesson.wording().say("working"), fact.answer()));
            return task(lesson, type, fact, fact.question(), Settings.NONE, scoring);
        });
    }

    static Stream<Candidate> upload(Lesson lesson, Dice dice) {
        return openTasks(lesson, QuestionType.UPLOAD_FILE);
    }

    static Stream<Candidate> recording(Lesson lesson, Dice dice) {
        return openTasks(lesson, QuestionType.VOICE_RECORDER);
    }

    private static Stream<Candidate> openTasks(Lesson lesson, QuestionType type) {
        Stream<Candidate> explanations = lesson.all(Explain.class)
                .map(explain -> task(
                        lesson,
                        type,
                        explain,
                        explain.question(),
                        Settings.NONE,
                        Rubrics.mentions(lesson.wording(), explain.points())));
        Stream<Candidate> essays = lesson.all(Essay.class)
                .map(essay ->
                        task(lesson, type, essay, essay.question(), Settings.NONE, Rubrics.overall(lesson.wording())));
        return Stream.concat(explanations, essays);
    }

    /** The true statements of the subject are sentences like any other. */
    static Stream<Candidate> sentences(Lesson lesson, Dice dice) {
        return lesson.all(Statement.class)
                .filter(Statement::isTrue)
                .map(statement -> task(
                        lesson,
                        QuestionType.SENTENCE_ANALYSIS,
                        statement,
                        statement.text(),
                        Settings.NONE,
                        Rubrics.overall(lesson.wording())));
    }

    private static Candidate task(
            Lesson lesson,
            QuestionType type,
            Item item,
            String question,
            Map<String, Object> settings,
            Map<String, Object> scoring) {
        return Candidate.of(lesson, type, question, settings, scoring, item.mark(), question, List.of(question));
    }
}
