package io.examplarymock.server.generation;

import io.examplarymock.server.exam.QuestionType;
import java.util.EnumMap;
import java.util.Map;

/** The recipe of every question type. */
final class Recipes {

    private static final Map<QuestionType, Recipe> BY_TYPE = new EnumMap<>(QuestionType.class);

    static {
        BY_TYPE.put(QuestionType.MULTIPLE_CHOICE_SINGLE_ANSWER, ChoiceRecipes::oneAnswer);
        BY_TYPE.put(QuestionType.MULTIPLE_CHOICE_MULTIPLE_ANSWERS, ChoiceRecipes::severalAnswers);
        BY_TYPE.put(QuestionType.TRUE_FALSE, ChoiceRecipes::trueOrFalse);
        BY_TYPE.put(QuestionType.PICTURE_CHOICE, ChoiceRecipes::pictures);
        BY_TYPE.put(QuestionType.SINGLE_LINE_TEXT, TextRecipes::singleLine);
        BY_TYPE.put(QuestionType.MULTI_LINE_TEXT, TextRecipes::multiLine);
        BY_TYPE.put(QuestionType.ESSAY, TextRecipes::essay);
        BY_TYPE.put(QuestionType.FILL_IN_BLANK, TextRecipes::gaps);
        BY_TYPE.put(QuestionType.DATE_YEAR, TextRecipes::dates);
        BY_TYPE.put(QuestionType.MATCHING, OrderRecipes::matching);
        BY_TYPE.put(QuestionType.SEQUENCE, OrderRecipes::sequence);
        BY_TYPE.put(QuestionType.CONVERSATIONAL, TaskRecipes::conversation);
        BY_TYPE.put(QuestionType.FORMULA, TaskRecipes::formula);
        BY_TYPE.put(QuestionType.MATH_NOTEBOOK, TaskRecipes::notebook);
        BY_TYPE.put(QuestionType.UPLOAD_FILE, TaskRecipes::upload);
        BY_TYPE.put(QuestionType.VOICE_RECORDER, TaskRecipes::recording);
        BY_TYPE.put(QuestionType.SENTENCE_ANALYSIS, TaskRecipes::sentences);
        BY_TYPE.put(QuestionType.EXAM_INTRO, ReadingRecipe.of(QuestionType.EXAM_INTRO, "intro"));
        BY_TYPE.put(QuestionType.PARAGRAPH, ReadingRecipe.of(QuestionType.PARAGRAPH, "text"));
        BY_TYPE.put(QuestionType.EXAM_OUTRO, ReadingRecipe.of(QuestionType.EXAM_OUTRO, "outro"));
    }

    private Recipes() {}

    static Recipe of(QuestionType type) {
        return BY_TYPE.get(type);
    }
}
