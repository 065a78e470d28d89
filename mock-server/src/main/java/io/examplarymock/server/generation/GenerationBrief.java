package io.examplarymock.server.generation;

import java.util.List;

/**
 * What to generate questions for: the presets of generate-exam and generate-question (facts F1 and F3) that bear on
 * content. Every component may be {@code null}.
 *
 * @param subject recognised in English and Dutch, also among other words ("AP Biology"); for any other subject the
 *     questions are built around its name
 * @param studentLevel an id or a name; decides between three difficulties
 * @param language a language tag; content exists in English and Dutch, and other languages get English questions
 *     tagged {@code english-fallback}
 * @param context what it is about; questions that touch it are preferred
 * @param allowedQuestionTypes dotted ids or short names; unknown ones are ignored, and if none is left, the default
 *     mix applies
 * @param intendedDuration minutes; decides how many questions there are
 */
public record GenerationBrief(
        String subject,
        String studentLevel,
        String language,
        String context,
        List<String> allowedQuestionTypes,
        Integer intendedDuration) {

    public GenerationBrief {
        allowedQuestionTypes = allowedQuestionTypes == null ? List.of() : List.copyOf(allowedQuestionTypes);
    }
}
