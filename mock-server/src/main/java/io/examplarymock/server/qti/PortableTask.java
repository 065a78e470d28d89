package io.examplarymock.server.qti;

import io.examplarymock.server.exam.Question;
import io.examplarymock.server.exam.QuestionType;
import java.util.List;
import java.util.Objects;

/**
 * A portable custom interaction, named after the question's type (Q5, Q6). It names no module to load: the mock has no
 * code for it, and a player brings its own for the types it knows.
 */
final class PortableTask {

    private PortableTask() {}

    static Task of(Question question) {
        String type = question.knownType()
                .map(QuestionType::id)
                .orElseGet(() -> Identifiers.nearest(Objects.toString(question.type(), "unknown")));
        return Task.of(
                Response.only(Response.Cardinality.SINGLE, "string", List.of()),
                Task.interaction("qti-portable-custom-interaction")
                        .with("class", type)
                        .with("custom-interaction-type-identifier", type)
                        .with("module", type)
                        .holding(Element.named("qti-interaction-markup").holding(Element.named("div"))));
    }
}
