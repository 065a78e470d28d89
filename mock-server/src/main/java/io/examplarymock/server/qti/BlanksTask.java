package io.examplarymock.server.qti;

import io.examplarymock.server.exam.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A text with blanks, each of them a response of its own. */
final class BlanksTask {

    private static final Pattern BLANK = Pattern.compile("_{3,}+");

    private BlanksTask() {}

    /** Returns the text with its blanks, or empty when it has none and no answer asks for one. */
    static Optional<Task> of(Question question) {
        List<String> segments = List.of(BLANK.split(question.textSetting("text").orElse(""), -1));
        List<String> correct = ChoiceTask.correct(question);
        // Answers without a blank in the text get theirs at its end.
        int blanks = Math.max(segments.size() - 1, correct.size());
        List<Response> responses = IntStream.range(0, blanks)
                .mapToObj(i -> new Response(
                        blanks == 1 ? Response.ONLY : Response.ONLY + "_" + (i + 1),
                        Response.Cardinality.SINGLE,
                        "string",
                        i < correct.size() ? List.of(correct.get(i)) : List.of(),
                        !ChoiceTask.isTrue(question, "exactValuesCaseInsensitive")))
                .toList();
        List<Node> line = new ArrayList<>();
        for (int i = 0; i < Math.max(segments.size(), blanks); i++) {
            line.addAll(i < segments.size() ? SafeHtml.inline(segments.get(i)) : List.of(new Text(" ")));
            if (i < blanks) {
                line.add(Element.named("qti-text-entry-interaction")
                        .with("response-identifier", responses.get(i).identifier()));
            }
        }
        return blanks == 0
                ? Optional.empty()
                : Optional.of(new Task(responses, Optional.of(Element.named("p").holding(line))));
    }
}
