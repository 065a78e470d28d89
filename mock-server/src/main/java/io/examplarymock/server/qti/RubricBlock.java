package io.examplarymock.server.qti;

import io.examplarymock.server.grading.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A question's rubric (Q3), for the eyes of whoever scores. */
final class RubricBlock {

    private RubricBlock() {}

    /** Returns the block, or empty for a rubric without criteria. */
    static Optional<Element> of(Rubric rubric) {
        return rubric.criteria().isEmpty()
                ? Optional.empty()
                : Optional.of(Element.named("qti-rubric-block")
                        .with("use", "scoring")
                        .with("view", "scorer")
                        .holding(Element.named("qti-content-body")
                                .holding(Element.named("ul")
                                        .holding(rubric.criteria().stream()
                                                .map(RubricBlock::criterion)
                                                .toList()))));
    }

    private static Element criterion(Rubric.Criterion criterion) {
        Element item = line(criterion.title(), criterion.points(), criterion.description());
        return criterion.levels().isEmpty()
                ? item
                : item.holding(Element.named("ul")
                        .holding(criterion.levels().stream()
                                .map(level -> line(level.title(), level.points(), level.description()))
                                .toList()));
    }

    /** Reads as {@code Clarity (2): Says what is meant}, as far as each part is there. */
    private static Element line(String title, OptionalDouble points, String description) {
        List<Node> line = new ArrayList<>(SafeHtml.inline(title));
        points.ifPresent(worth -> line.add(new Text(" (" + Scoring.plain(worth) + ")")));
        if (!description.isBlank()) {
            line.add(new Text(": "));
            line.addAll(SafeHtml.inline(description));
        }
        return Element.named("li").holding(line);
    }
}
