package io.examplarymock.server.generation;

import io.examplarymock.server.exam.QuestionType;
import java.util.List;
import java.util.Map;

/**
 * A question that could be asked.
 *
 * @param key two candidates with one key are the same question
 * @param sources the pieces of knowledge that it asks for; an exam avoids asking one of them twice
 * @param topic words to find it by, besides its own text
 */
record Candidate(
        QuestionType type,
        String title,
        Map<String, Object> settings,
        Map<String, Object> scoring,
        String description,
        String key,
        List<String> sources,
        String topic) {

    /** A question of a lesson, with the instruction that its type has in that language. */
    static Candidate of(
            Lesson lesson,
            QuestionType type,
            String title,
            Map<String, Object> settings,
            Map<String, Object> scoring,
            Mark mark,
            String key,
            List<String> sources) {
        String instruction = lesson.wording().instruction(type.slug());
        return new Candidate(type, title, settings, scoring, instruction, key, sources, mark.topic());
    }

    boolean isAbout(Topic wanted) {
        return wanted.touches(title + " " + topic + " " + settings);
    }
}
