package io.examplarymock.server.generation;

import io.examplarymock.server.exam.QuestionType;
import io.examplarymock.server.generation.Item.Fact;
import io.examplarymock.server.generation.Item.Picture;
import io.examplarymock.server.generation.Item.Several;
import io.examplarymock.server.generation.Item.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The types in which a student picks from what is given. */
final class ChoiceRecipes {

    private static final int STATEMENT_MIXES = 8;

    private ChoiceRecipes() {}

    static Stream<Candidate> oneAnswer(Lesson lesson, Dice dice) {
        return lesson.all(Fact.class).map(fact -> {
            List<String> options = options(fact.answer(), fact.wrong(), lesson, dice);
            return Candidate.of(
                    lesson,
                    QuestionType.MULTIPLE_CHOICE_SINGLE_ANSWER,
                    fact.question(),
                    Settings.of("options", options, "correctAnswer", fact.answer(), "shuffleAnswers", true),
                    Rubrics.rightOrWrong(lesson.wording(), 1),
                    fact.mark(),
                    fact.question(),
                    fact.sources());
        });
    }

    static Stream<Candidate> severalAnswers(Lesson lesson, Dice dice) {
        Stream<Several> written = lesson.all(Several.class);
        return Stream.concat(written, statementMixes(lesson, dice)).map(several -> {
            List<String> options = new ArrayList<>(several.right());
            options.addAll(several.wrong());
            Collections.sort(options);
            List<String> shuffled = dice.shuffled(options);
            List<String> right =
                    shuffled.stream().filter(several.right()::contains).toList();
            List<String> sources = new ArrayList<>(options);
            sources.add(several.question());
            return Candidate.of(
                    lesson,
                    QuestionType.MULTIPLE_CHOICE_MULTIPLE_ANSWERS,
                    several.question(),
                    Settings.of("options", shuffled, "correctAnswer", right, "shuffleAnswers", true),
                    Rubrics.rightOrWrong(lesson.wording(), 2),
                    several.mark(),
                    several.question() + new TreeSet<>(options),
                    List.copyOf(sources));
        });
    }

    /** Some true statements among some false ones: which are right? */
    private static Stream<Several> statementMixes(Lesson lesson, Dice dice) {
        List<Statement> statements = lesson.all(Statement.class).toList();
        List<String> right = texts(statements, true);
        List<String> wrong = texts(statements, false);
        if (right.size() < 2 || wrong.size() < 2) {
            return Stream.of();
        }
        Mark mark = statements.get(0).mark();
        String question = lesson.wording().say("which-statements");
        return IntStream.range(0, STATEMENT_MIXES)
                .mapToObj(i -> new Several(mark, question, dice.some(right, 2), dice.some(wrong, lesson.size() - 2)));
    }

    private static List<String> texts(List<Statement> statements, boolean isTrue) {
        return statements.stream()
                .filter(statement -> statement.isTrue() == isTrue)
                .map(Statement::text)
                .toList();
    }

    static Stream<Candidate> trueOrFalse(Lesson lesson, Dice dice) {
        Stream<Candidate> statements = lesson.all(Statement.class)
                .map(statement -> trueOrFalse(lesson, statement, statement.text(), List.of(statement.text())));
        Stream<Candidate> claims = lesson.all(Fact.class)
                .filter(Fact::isOpen)
                .map(fact -> trueOrFalse(lesson, claim(fact, lesson, dice), fact.question(), fact.sources()));
        return Stream.concat(statements, claims);
    }

    /** Somebody answers the question, rightly or wrongly. */
    private static Statement claim(Fact fact, Lesson lesson, Dice dice) {
        boolean isTrue = dice.flip();
        String answer = isTrue ? fact.answer() : dice.pick(fact.wrong());
        Map<String, String> values = Map.of("question", fact.question(), "answer", answer);
        return new Statement(fact.mark(), lesson.wording().say("claim", values), isTrue);
    }

    private static Candidate trueOrFalse(Lesson lesson, Statement statement, String key, List<String> sources) {
        return Candidate.of(
                lesson,
                QuestionType.TRUE_FALSE,
                statement.text(),
                Settings.of("correctAnswer", Boolean.toString(statement.isTrue())),
                Rubrics.rightOrWrong(lesson.wording(), 1),
                statement.mark(),
                key,
                sources);
    }

    static Stream<Candidate> pictures(Lesson lesson, Dice dice) {
        return lesson.all(Picture.class).map(picture -> {
            List<String> options = options(picture.right(), picture.wrong(), lesson, dice).stream()
                    .map(Drawing::url)
                    .toList();
            return Candidate.of(
                    lesson,
                    QuestionType.PICTURE_CHOICE,
                    picture.question(),
                    Settings.of("options", options, "correctAnswer", Drawing.url(picture.right())),
                    Rubrics.rightOrWrong(lesson.wording(), 1),
                    picture.mark(),
                    picture.question(),
                    List.of(picture.question()));
        });
    }

    private static List<String> options(String right, List<String> wrong, Lesson lesson, Dice dice) {
        List<String> options = new ArrayList<>(dice.some(wrong, lesson.size() - 1));
        options.add(right);
        return dice.shuffled(options);
    }
}
