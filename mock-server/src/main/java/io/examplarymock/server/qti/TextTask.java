package io.examplarymock.server.qti;

import io.examplarymock.server.exam.Question;
import java.util.List;
import java.util.Optional;

/** Text to be typed: a line, a page, a date or a year. */
final class TextTask {

    private static final String YEAR = "-?[0-9]{1,4}";
    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private TextTask() {}

    static Task line(Question question) {
        Element entry = Task.interaction("qti-text-entry-interaction");
        return inLine(
                List.of(),
                question.settings().get("maxLength") instanceof Integer length && length > 0
                        ? entry.with("expected-length", length)
                        : entry);
    }

    static Task extended() {
        return Task.of(
                Response.only(Response.Cardinality.SINGLE, "string", List.of()),
                Task.interaction("qti-extended-text-interaction"));
    }

    static Task date(Question question) {
        boolean year = question.textSetting("dateType").equals(Optional.of("year"));
        String pattern = year ? YEAR : DATE;
        List<String> correct = ChoiceTask.correct(question);
        Element entry = Task.interaction("qti-text-entry-interaction")
                .with("expected-length", year ? 4 : 10)
                .with("placeholder-text", year ? "YYYY" : "YYYY-MM-DD");
        // A pattern must not keep the right answer from being given, however it is written.
        return inLine(
                correct,
                correct.stream().allMatch(date -> date.matches(pattern)) ? entry.with("pattern-mask", pattern) : entry);
    }

    private static Task inLine(List<String> correct, Element entry) {
        return Task.of(
                Response.only(Response.Cardinality.SINGLE, "string", correct),
                Element.named("p").holding(entry));
    }
}
