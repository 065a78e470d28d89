package io.examplarymock.server.qti;

import io.examplarymock.server.exam.Question;
import io.examplarymock.server.exam.QuestionType;
import java.util.List;
import java.util.Optional;

/**
 * What an item asks of the candidate: the responses and the element in which they are given.
 *
 * @param interaction a block for the item's body; empty where there is only something to read
 */
record Task(List<Response> responses, Optional<Element> interaction) {

    static Task of(Response response, Element interaction) {
        return new Task(List.of(response), Optional.of(interaction));
    }

    /**
     * Finds the interaction of the question's type (Q4). A question that lacks what its interaction needs, such as a
     * choice without options, is a portable custom interaction as the types are that have none.
     */
    static Task of(Question question) {
        return question.knownType().flatMap(type -> of(type, question)).orElseGet(() -> PortableTask.of(question));
    }

    private static Optional<Task> of(QuestionType type, Question question) {
        return switch (type) {
            case SINGLE_LINE_TEXT -> Optional.of(TextTask.line(question));
            case MULTI_LINE_TEXT, ESSAY -> Optional.of(TextTask.extended());
            case DATE_YEAR -> Optional.of(TextTask.date(question));
            case MULTIPLE_CHOICE_SINGLE_ANSWER, MULTIPLE_CHOICE_MULTIPLE_ANSWERS, PICTURE_CHOICE ->
                ChoiceTask.of(type, question);
            case TRUE_FALSE -> Optional.of(ChoiceTask.trueFalse(question));
            case SEQUENCE -> ChoiceTask.sequence(question);
            case MATCHING -> MatchTask.of(question);
            case FILL_IN_BLANK -> BlanksTask.of(question);
            case UPLOAD_FILE -> Optional.of(upload());
            case EXAM_INTRO, PARAGRAPH, EXAM_OUTRO -> Optional.of(new Task(List.of(), Optional.empty()));
            case CONVERSATIONAL, FORMULA, MATH_NOTEBOOK, VOICE_RECORDER, SENTENCE_ANALYSIS -> Optional.empty();
        };
    }

    private static Task upload() {
        return of(Response.only(Response.Cardinality.SINGLE, "file", List.of()), interaction("qti-upload-interaction"));
    }

    /** An interaction that gives the item's only response. */
    static Element interaction(String name) {
        return Element.named(name).with("response-identifier", Response.ONLY);
    }
}
