package io.examplarymock.server.generation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One piece of knowledge out of a bank file; recipes turn it into questions of several types. */
sealed interface Item {

    Mark mark();

    /** This item and the simpler items that follow from it. */
    default Stream<Item> unfold(Wording wording, Difficulty difficulty, Dice dice) {
        return Stream.of(this);
    }

    /** Whether a question makes sense without options to choose from, and whether working it out takes steps. */
    enum Kind {
        CLOSED,
        OPEN,
        COMPUTED
    }

    /**
     * A question with one right answer.
     *
     * @param sources name the knowledge, so that an exam avoids asking it twice in different words
     */
    record Fact(Mark mark, String question, String answer, List<String> wrong, Kind kind, List<String> sources)
            implements Item {

        boolean isOpen() {
            return kind != Kind.CLOSED;
        }

        boolean isComputed() {
            return kind == Kind.COMPUTED;
        }
    }

    /** A question with several right answers. */
    record Several(Mark mark, String question, List<String> right, List<String> wrong) implements Item {}

    /** A question with one right picture; the answers are {@link Drawing} commands. */
    record Picture(Mark mark, String question, String right, List<String> wrong) implements Item {}

    record Statement(Mark mark, String text, boolean isTrue) implements Item {}

    /** A sentence with {@code ___} for each answer. */
    record Gap(Mark mark, String text, List<String> answers) implements Item {}

    /** A question that a date or a year answers. */
    record When(Mark mark, String question, String date, List<String> sources) implements Item {}

    /** An open question with what a good answer mentions. */
    record Explain(Mark mark, String question, List<String> points) implements Item {}

    record Essay(Mark mark, String question) implements Item {}

    /** Text to read; {@code kind} is {@code intro}, {@code text} or {@code outro}. */
    record Reading(Mark mark, String kind, String title, String body) implements Item {}

    /** Steps in their order, at least three. */
    record Steps(Mark mark, String title, List<String> steps) implements Item {}

    /** Things that belong together; {@code ask} makes a question of a pair with {@code {left}} or {@code {right}}. */
    record Pairs(Mark mark, String title, String ask, List<Pair> pairs) implements Item {

        record Pair(String left, String right) {}

        @Override
        public Stream<Item> unfold(Wording wording, Difficulty difficulty, Dice dice) {
            return Stream.concat(Stream.of(this), pairs.stream().map(this::fact));
        }

        private Fact fact(Pair pair) {
            boolean asksForLeft = ask.contains("{right}");
            List<String> others = pairs.stream()
                    .filter(other -> !other.equals(pair))
                    .map(asksForLeft ? Pair::left : Pair::right)
                    .toList();
            String question = Placeholders.fill(ask, Map.of("left", pair.left, "right", pair.right));
            return new Fact(
                    mark, question, asksForLeft ? pair.left : pair.right, others, Kind.OPEN, List.of(pair.left, title));
        }
    }

    /** Dated events, earliest first. */
    record Timeline(Mark mark, String title, List<Event> events) implements Item {

        record Event(String date, String text) {}

        @Override
        public Stream<Item> unfold(Wording wording, Difficulty difficulty, Dice dice) {
            List<String> texts = events.stream().map(Event::text).toList();
            Stream<Item> dates = events.stream()
                    .map(event -> new When(mark, ask(event, wording), event.date, List.of(event.text, title)));
            return Stream.concat(Stream.of(new Steps(mark, title, texts)), dates);
        }

        private static String ask(Event event, Wording wording) {
            String phrase = event.date.length() == 4 ? "ask-year" : "ask-date";
            return wording.say(phrase, Map.of("event", event.text));
        }
    }

    /** A question around a {@link Sum}, asked with a few different numbers; {@code asksYear} when a year answers it. */
    record Computed(Mark mark, String sum, String question, boolean asksYear) implements Item {

        private static final int VARIANTS = 4;

        @Override
        public Stream<Item> unfold(Wording wording, Difficulty difficulty, Dice dice) {
            return Stream.generate(() -> Sums.named(sum).roll(difficulty, dice))
                    .limit(VARIANTS)
                    .map(this::ask);
        }

        private Item ask(Sum.Result result) {
            String text = Placeholders.fill(question, result.values());
            return asksYear
                    ? new When(mark, text, result.answer(), List.of(sum))
                    : new Fact(mark, text, result.answer(), result.wrong(), Kind.COMPUTED, List.of(sum));
        }
    }
}
