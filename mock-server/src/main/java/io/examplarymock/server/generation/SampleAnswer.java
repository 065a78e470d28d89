package io.examplarymock.server.generation;

import io.examplarymock.server.exam.QuestionDraft;
import java.util.List;
import java.util.Map;

/**
 * A question with a student's answer to it, for mark-answer when the integrator named none (fact F4, tier M).
 *
 * @param question an open question with a rubric of three points
 * @param answer mentions two of the three points
 */
public record SampleAnswer(QuestionDraft question, String answer) {

    /**
     * Returns the sample in the language of the tag.
     *
     * @param language a language tag or {@code null}; English for languages that nothing is written in
     */
    public static SampleAnswer in(String language) {
        Wording wording = Wording.in(Language.tagged(language).orElse(Language.ENGLISH));
        Map<String, Object> rubric = Rubrics.mentions(
                wording,
                List.of(wording.say("sample.point.1"), wording.say("sample.point.2"), wording.say("sample.point.3")));
        QuestionDraft question = new QuestionDraft(
                "examplary.default.multi-line-text",
                wording.say("sample.question"),
                wording.instruction("multi-line-text"),
                Settings.NONE,
                rubric,
                List.of(),
                null,
                Map.of());
        return new SampleAnswer(question, wording.say("sample.answer"));
    }
}
