package io.examplarymock.server.flow;

import io.examplarymock.server.exam.Question;
import java.util.List;

/** Finds the question that an answer is meant for, by id or by place. */
final class QuestionChoice {
    private QuestionChoice() {}

    static Question of(Deed deed, List<Question> questions, String owner) {
        if (deed.questionId() != null) {
            return questions.stream()
                    .filter(question -> question.id().equals(deed.questionId()))
                    .findFirst()
                    .orElseThrow(() -> new InvalidDeed("questionId", owner + " has no question " + deed.questionId()));
        }
        if (deed.index() == null) {
            throw new InvalidDeed("questionId", "an answer needs a questionId or an index");
        }
        if (deed.index() < 0 || deed.index() >= questions.size()) {
            throw new InvalidDeed(
                    "index",
                    "%s has %d questions, counted from 0, and none at %d"
                            .formatted(owner, questions.size(), deed.index()));
        }
        return questions.get(deed.index());
    }
}
