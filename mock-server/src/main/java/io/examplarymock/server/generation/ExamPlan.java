package io.examplarymock.server.generation;

import static io.examplarymock.server.exam.QuestionType.CONVERSATIONAL;
import static io.examplarymock.server.exam.QuestionType.DATE_YEAR;
import static io.examplarymock.server.exam.QuestionType.ESSAY;
import static io.examplarymock.server.exam.QuestionType.EXAM_INTRO;
import static io.examplarymock.server.exam.QuestionType.EXAM_OUTRO;
import static io.examplarymock.server.exam.QuestionType.FILL_IN_BLANK;
import static io.examplarymock.server.exam.QuestionType.MATCHING;
import static io.examplarymock.server.exam.QuestionType.MATH_NOTEBOOK;
import static io.examplarymock.server.exam.QuestionType.MULTIPLE_CHOICE_MULTIPLE_ANSWERS;
import static io.examplarymock.server.exam.QuestionType.MULTIPLE_CHOICE_SINGLE_ANSWER;
import static io.examplarymock.server.exam.QuestionType.MULTI_LINE_TEXT;
import static io.examplarymock.server.exam.QuestionType.PARAGRAPH;
import static io.examplarymock.server.exam.QuestionType.SEQUENCE;
import static io.examplarymock.server.exam.QuestionType.SINGLE_LINE_TEXT;
import static io.examplarymock.server.exam.QuestionType.TRUE_FALSE;
import static io.examplarymock.server.exam.QuestionType.UPLOAD_FILE;
import static io.examplarymock.server.exam.QuestionType.VOICE_RECORDER;

import io.examplarymock.server.exam.QuestionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which types of questions an exam consists of, in which order. All of it is the mock's own decision (tier M). */
final class ExamPlan {

    /** The default mix: an exam of n questions has the first n of these types. */
    private static final List<QuestionType> MIX = List.of(
            MULTIPLE_CHOICE_SINGLE_ANSWER,
            TRUE_FALSE,
            SINGLE_LINE_TEXT,
            FILL_IN_BLANK,
            MATCHING,
            MULTIPLE_CHOICE_MULTIPLE_ANSWERS,
            SEQUENCE,
            MULTI_LINE_TEXT,
            MULTIPLE_CHOICE_SINGLE_ANSWER,
            TRUE_FALSE,
            ESSAY,
            DATE_YEAR,
            FILL_IN_BLANK,
            SINGLE_LINE_TEXT,
            MATCHING,
            MULTIPLE_CHOICE_SINGLE_ANSWER,
            SEQUENCE,
            MULTI_LINE_TEXT,
            MULTIPLE_CHOICE_MULTIPLE_ANSWERS,
            TRUE_FALSE);

    /** The types with an answer key and a title of their own, for answers that are judged at once. */
    private static final List<QuestionType> PRACTICE = List.of(
            MULTIPLE_CHOICE_SINGLE_ANSWER,
            TRUE_FALSE,
            FILL_IN_BLANK,
            MULTIPLE_CHOICE_MULTIPLE_ANSWERS,
            MATCHING,
            SEQUENCE);

    /** What takes longest comes last. */
    private static final Set<QuestionType> LONG =
            EnumSet.of(MULTI_LINE_TEXT, ESSAY, CONVERSATIONAL, MATH_NOTEBOOK, UPLOAD_FILE, VOICE_RECORDER);

    private static final int DEFAULT_COUNT = 8;
    private static final int FEWEST = 3;
    private static final int MOST = 20;
    private static final double MINUTES_PER_QUESTION = 4;

    private ExamPlan() {}

    /**
     * As many answerable types as the duration asks for, taken in turn from the allowed ones; intro, paragraph and
     * outro only when they are allowed, and once.
     */
    static List<QuestionType> of(GenerationBrief brief, Dice dice) {
        List<QuestionType> allowed = allowed(brief);
        List<QuestionType> answerable =
                allowed.stream().filter(QuestionType::isAnswerable).toList();
        int count = count(brief.intendedDuration());
        List<QuestionType> turn = allowed.isEmpty() ? MIX : dice.shuffled(answerable);
        List<QuestionType> plan = new ArrayList<>(inTurn(turn, count));
        allowed.stream().filter(type -> !type.isAnswerable()).forEach(plan::add);
        return dice.shuffled(plan).stream()
                .sorted(Comparator.comparingInt(ExamPlan::stage))
                .toList();
    }

    static List<QuestionType> practice(int count) {
        return inTurn(PRACTICE, count);
    }

    /** The type to generate a single question of: the wanted one, or else the first of the plan. */
    static QuestionType single(GenerationBrief brief, String wanted, Dice dice) {
        return QuestionType.meant(wanted).orElseGet(() -> {
            List<QuestionType> allowed = allowed(brief);
            return dice.pick(allowed.isEmpty() ? MIX.subList(0, DEFAULT_COUNT) : allowed);
        });
    }

    private static List<QuestionType> allowed(GenerationBrief brief) {
        return brief.allowedQuestionTypes().stream()
                .flatMap(name -> QuestionType.meant(name).stream())
                .distinct()
                .toList();
    }

    private static int count(Integer minutes) {
        if (minutes == null || minutes <= 0) {
            return DEFAULT_COUNT;
        }
        return (int) Math.max(FEWEST, Math.min(MOST, Math.round(minutes / MINUTES_PER_QUESTION)));
    }

    private static List<QuestionType> inTurn(List<QuestionType> types, int count) {
        List<QuestionType> result = new ArrayList<>();
        for (int i = 0; i < count && !types.isEmpty(); i++) {
            result.add(types.get(i % types.size()));
        }
        return result;
    }

    private static int stage(QuestionType type) {
        if (type == EXAM_INTRO) {
            return 0;
        }
        if (type == PARAGRAPH) {
            return 1;
        }
        if (type == EXAM_OUTRO) {
            return 4;
        }
        return LONG.contains(type) ? 3 : 2;
    }
}
