package io.examplarymock.server.qti;

import io.examplarymock.server.exam.Question;
import io.examplarymock.server.grading.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A question as an assessment item, said in the words of QTI 3. */
final class Item {

    /** Interactions that have a place for the question itself, in QTI 2.1 for inline content only. */
    private static final Set<String> PROMPTED = Set.of(
            "qti-choice-interaction",
            "qti-order-interaction",
            "qti-match-interaction",
            "qti-extended-text-interaction",
            "qti-upload-interaction");

    private Item() {}

    static Element of(Question question, String identifier, String language, QtiVersion version) {
        Task task = Task.of(question);
        Rubric rubric = Rubric.of(question.scoring());
        Scoring scoring = new Scoring(task.responses(), rubric.maxPoints(), version);
        String title = SafeHtml.plain(title(question));
        Element item = Element.named("qti-assessment-item")
                .with("identifier", identifier)
                .with("title", title.isEmpty() ? identifier : title)
                .with("adaptive", false)
                .with("time-dependent", false);
        return (Languages.isTag(language) ? item.with("xml:lang", language) : item)
                .holding(task.responses().stream().map(Response::declaration).toList())
                .holding(scoring.outcomes())
                .holding(Element.named("qti-item-body").holding(body(question, task, rubric)))
                .holding(scoring.processing().stream().toList());
    }

    private static List<Element> body(Question question, Task task, Rubric rubric) {
        List<Element> body = new ArrayList<>();
        List<Node> title = SafeHtml.inline(title(question));
        List<Node> description = SafeHtml.flow(Objects.toString(question.description(), ""));
        // A description stands between the title and the interaction, so then the title cannot be the prompt.
        boolean prompted = description.isEmpty()
                && task.interaction()
                        .filter(one -> PROMPTED.contains(one.name()))
                        .isPresent();
        if (!prompted) {
            body.add(Element.named("p").holding(title));
        }
        if (!description.isEmpty()) {
            body.add(Element.named("div").holding(description));
        }
        task.interaction()
                .map(one ->
                        prompted ? one.startingWith(Element.named("qti-prompt").holding(title)) : one)
                .ifPresent(body::add);
        RubricBlock.of(rubric).ifPresent(body::add);
        return body;
    }

    private static String title(Question question) {
        return Objects.toString(question.title(), "");
    }
}
