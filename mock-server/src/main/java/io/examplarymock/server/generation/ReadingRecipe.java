package io.examplarymock.server.generation;

import io.examplarymock.server.exam.QuestionType;
import io.examplarymock.server.generation.Item.Reading;
import java.util.List;

/** Intro, paragraph and outro: text in the description, nothing to answer and nothing to score. */
final class ReadingRecipe {

    private ReadingRecipe() {}

    static Recipe of(QuestionType type, String kind) {
        return (lesson, dice) -> lesson.all(Reading.class)
                .filter(reading -> reading.kind().equals(kind))
                .map(reading -> new Candidate(
                        type,
                        reading.title(),
                        Settings.NONE,
                        null,
                        reading.body(),
                        reading.title(),
                        List.of(reading.title()),
                        reading.mark().topic()));
    }
}
