package io.examplarymock.server.generation;

import io.examplarymock.server.exam.QuestionDraft;
import io.examplarymock.server.exam.QuestionType;
import java.util.Arrays;
import java.util.List;

/**
 * Write questions as the real platform's AI would: plausible for subject, level and language, with valid answer keys.
 *
 * <pre>{@code
 * GenerationBrief brief = new GenerationBrief("Biology", null, "nl", "fotosynthese", List.of(), 30);
 * List<QuestionDraft> questions = QuestionGenerator.exam(brief, 42);
 * }</pre>
 *
 * <p>Pure functions: the same arguments give the same questions, on every JVM; every other seed, subject, level,
 * language, context or list of types gives another selection. All content, counts and mixes are the mock's own decision
 * (tier M); settings and rubrics have the documented shapes (section 5 of the facts, tier P).
 */
public final class QuestionGenerator {

    /** Draws beyond those needed, for types of which nothing is left. */
    private static final int SPARE_DRAWS = 20;

    private QuestionGenerator() {}

    /** The languages that questions are written in, as tags. */
    public static List<String> languages() {
        return Arrays.stream(Language.values()).map(Language::code).toList();
    }

    /** The subjects that more is known about than their name, as they are called in a language. */
    public static List<String> subjects(String language) {
        Language written = Language.tagged(language).orElse(Language.ENGLISH);
        return Subject.ALL.stream().map(subject -> subject.in(written).name()).toList();
    }

    /**
     * Returns the questions of an exam (facts F1 and O14), short ones first.
     *
     * <p>There is one question for every four minutes, at least 3 and at most 20, and 8 when there is no duration. The
     * types are the allowed ones in turn; without any, a default mix. Intro, paragraph and outro appear only when they
     * are allowed, and once. Rather than repeat a question, an exam of few types may be shorter.
     */
    public static List<QuestionDraft> exam(GenerationBrief brief, long seed) {
        Dice dice = dice(seed, "exam", brief);
        Paper paper = new Paper(Course.of(brief), dice);
        ExamPlan.of(brief, dice).forEach(paper::add);
        return paper.questions();
    }

    /**
     * Returns one question (fact F3).
     *
     * @param questionType a dotted id or a short name; for {@code null} or an unknown type, one of the allowed types or
     *     else of the default mix
     */
    public static QuestionDraft question(GenerationBrief brief, String questionType, long seed) {
        return question(brief, questionType, 0, seed);
    }

    /**
     * Returns one question, for somebody who wanted another one than those before.
     *
     * @param attempt 0 for the first; each is unlike all before it, until there is nothing left to ask and they come
     *     round again
     */
    public static QuestionDraft question(GenerationBrief brief, String questionType, int attempt, long seed) {
        Dice dice = dice(seed, "question " + questionType, brief);
        QuestionType first = ExamPlan.single(brief, questionType, dice);
        Paper paper = new Paper(Course.of(brief), dice);
        paper.add(first);
        for (int draws = 0; draws < attempt + SPARE_DRAWS && paper.size() <= attempt; draws++) {
            paper.add(ExamPlan.single(brief, questionType, dice));
        }
        return paper.questions().get(attempt % paper.size());
    }

    /**
     * Returns questions to practise a mastery topic with (fact F7), all of types that can be judged without a teacher.
     *
     * @param subject may be {@code null}: then the topic decides, as "Linear equations" belongs to mathematics
     * @param count how many; fewer only when there is nothing left to ask, after some hundred
     */
    public static List<QuestionDraft> practice(
            String topicName, String subject, String language, int count, long seed) {
        GenerationBrief brief = new GenerationBrief(subject, null, language, topicName, List.of(), null);
        Paper paper = new Paper(Course.of(brief), dice(seed, "practice", brief));
        ExamPlan.practice(count).forEach(paper::add);
        return paper.questions();
    }

    private static Dice dice(long seed, String purpose, GenerationBrief brief) {
        return Dice.seeded(
                seed,
                purpose,
                brief.subject(),
                brief.studentLevel(),
                brief.language(),
                brief.context(),
                brief.allowedQuestionTypes(),
                brief.intendedDuration());
    }
}
