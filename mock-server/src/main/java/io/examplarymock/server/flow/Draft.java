package io.examplarymock.server.flow;

import io.examplarymock.server.exam.QuestionDraft;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What completing a session would make, for somebody to look at before.
 *
 * @param wishes the wishes it follows, with everything that they had left open: completing with these makes exactly
 *     this, whatever happens to the actor's preferences meanwhile
 * @param questions all that were generated, also those that the wishes take out
 */
public record Draft(Wishes wishes, List<QuestionDraft> questions) {

    /**
     * The questions without those that were taken out.
     *
     * @throws InvalidDeed if none is left, or if there never was such a question
     */
    List<QuestionDraft> kept() {
        for (int place : wishes.without()) {
            if (place < 0 || place >= questions.size()) {
                throw new InvalidDeed(
                        "wishes.without",
                        "the draft has %d questions, counted from 0, and none at %d"
                                .formatted(questions.size(), place));
            }
        }
        List<QuestionDraft> kept = IntStream.range(0, questions.size())
                .filter(place -> !wishes.without().contains(place))
                .mapToObj(questions::get)
                .toList();
        if (kept.isEmpty()) {
            throw new InvalidDeed("wishes.without", "at least one question has to stay in the exam");
        }
        return kept;
    }
}
