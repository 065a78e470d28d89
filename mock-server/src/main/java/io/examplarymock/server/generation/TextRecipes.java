package io.examplarymock.server.generation;

import io.examplarymock.server.exam.QuestionType;
import io.examplarymock.server.generation.Item.Essay;
import io.examplarymock.server.generation.Item.Explain;
import io.examplarymock.server.generation.Item.Fact;
import io.examplarymock.server.generation.Item.Gap;
import io.examplarymock.server.generation.Item.When;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The types in which a student writes, from one word to an essay. */
final class TextRecipes {

    private static final int LONGEST_SHORT_ANSWER = 50;

    private TextRecipes() {}

    static Stream<Candidate> singleLine(Lesson lesson, Dice dice) {
        return shortFacts(lesson)
                .map(fact -> Candidate.of(
                        lesson,
                        QuestionType.SINGLE_LINE_TEXT,
                        fact.question(),
                        Settings.of("maxLength", 100),
                        Rubrics.exactValue(lesson.wording(), fact.answer()),
                        fact.mark(),
                        fact.question(),
                        fact.sources()));
    }

    static Stream<Candidate> multiLine(Lesson lesson, Dice dice) {
        Stream<Candidate> written = lesson.all(Explain.class)
                .map(explain -> multiLine(lesson, explain, explain.question(), List.of(explain.question())));
        Stream<Candidate> answers = lesson.all(Fact.class)
                .filter(Fact::isComputed)
                .map(fact -> multiLine(lesson, explain(fact, lesson.wording()), fact.question(), fact.sources()));
        return Stream.concat(written, answers);
    }

    private static Candidate multiLine(Lesson lesson, Explain explain, String key, List<String> sources) {
        return Candidate.of(
                lesson,
                QuestionType.MULTI_LINE_TEXT,
                explain.question(),
                Settings.NONE,
                Rubrics.mentions(lesson.wording(), explain.points()),
                explain.mark(),
                key,
                sources);
    }

    private static Explain explain(Fact fact, Wording wording) {
        String question = wording.say("explain-steps", Map.of("question", fact.question()));
        return new Explain(fact.mark(), question, List.of(wording.say("working"), fact.answer()));
    }

    static Stream<Candidate> essay(Lesson lesson, Dice dice) {
        Stream<Candidate> written =
                lesson.all(Essay.class).map(essay -> essay(lesson, essay, essay.question(), essay.question()));
        Stream<Candidate> explanations = lesson.all(Explain.class).map(explain -> {
            String question = lesson.wording().say("essay", Map.of("question", explain.question()));
            return essay(lesson, explain, question, explain.question());
        });
        return Stream.concat(written, explanations);
    }

    private static Candidate essay(Lesson lesson, Item item, String question, String key) {
        int minWords = lesson.difficulty().choose(80, 150, 300);
        return Candidate.of(
                lesson,
                QuestionType.ESSAY,
                question,
                Settings.of("minWords", minWords, "maxWords", 2 * minWords),
                Rubrics.essay(lesson.wording()),
                item.mark(),
                key,
                List.of(key));
    }

    static Stream<Candidate> gaps(Lesson lesson, Dice dice) {
        Wording wording = lesson.wording();
        Stream<Candidate> sentences = lesson.all(Gap.class).map(gap -> {
            String title = wording.say(gap.answers().size() == 1 ? "fill-one" : "fill-several");
            return gap(lesson, title, gap, gap.text(), List.of(gap.text()));
        });
        Stream<Candidate> questions = shortFacts(lesson).map(fact -> {
            Gap answer = new Gap(fact.mark(), wording.say("answer-blank"), List.of(fact.answer()));
            return gap(lesson, fact.question(), answer, fact.question(), fact.sources());
        });
        return Stream.concat(sentences, questions);
    }

    private static Candidate gap(Lesson lesson, String title, Gap gap, String key, List<String> sources) {
        return Candidate.of(
                lesson,
                QuestionType.FILL_IN_BLANK,
                title,
                Settings.of("text", gap.text(), "correctAnswer", gap.answers(), "exactValuesCaseInsensitive", true),
                Rubrics.rightOrWrong(lesson.wording(), gap.answers().size()),
                gap.mark(),
                key,
                sources);
    }

    static Stream<Candidate> dates(Lesson lesson, Dice dice) {
        return lesson.all(When.class)
                .map(when -> Candidate.of(
                        lesson,
                        QuestionType.DATE_YEAR,
                        when.question(),
                        Settings.of(
                                "dateType",
                                when.date().length() == 4 ? "year" : "full-date",
                                "correctAnswer",
                                when.date()),
                        Rubrics.rightOrWrong(lesson.wording(), 1),
                        when.mark(),
                        when.question(),
                        when.sources()));
    }

    private static Stream<Fact> shortFacts(Lesson lesson) {
        return lesson.all(Fact.class)
                .filter(fact -> fact.isOpen() && fact.answer().length() <= LONGEST_SHORT_ANSWER);
    }
}
