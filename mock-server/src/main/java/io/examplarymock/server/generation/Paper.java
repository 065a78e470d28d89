package io.examplarymock.server.generation;

import io.examplarymock.server.exam.QuestionDraft;
import io.examplarymock.server.exam.QuestionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An exam in the making: takes one question after the other, none of them twice. */
final class Paper {

    private final Course course;
    private final Dice dice;
    private final List<Lesson> lessons;
    private final List<Map<QuestionType, List<Candidate>>> candidates = new ArrayList<>();
    private final List<Candidate> questions = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<String> sources = new HashSet<>();

    Paper(Course course, Dice dice) {
        this.course = course;
        this.dice = dice;
        this.lessons = course.lessons(dice);
        lessons.forEach(lesson -> candidates.add(new EnumMap<>(QuestionType.class)));
    }

    /** Adds a question of this type; adds none when all there are have been asked. */
    void add(QuestionType type) {
        choose(type).ifPresent(question -> {
            questions.add(question);
            keys.add(question.key());
            keys.add(question.title() + question.settings());
            sources.addAll(question.sources());
        });
    }

    int size() {
        return questions.size();
    }

    List<QuestionDraft> questions() {
        return questions.stream().map(this::draft).toList();
    }

    /** Stays with the topic as long as there is something about it, and with the subject before anything general. */
    private Optional<Candidate> choose(QuestionType type) {
        return freshest(candidates(0, type).filter(question -> question.isAbout(course.topic())))
                .or(() -> freshest(candidates(0, type)))
                .or(() -> freshest(candidates(1, type)));
    }

    /** The question that shares the least with the questions so far. */
    private Optional<Candidate> freshest(Stream<Candidate> questions) {
        return questions.min(Comparator.comparingLong(question ->
                question.sources().stream().filter(sources::contains).count()));
    }

    private Stream<Candidate> candidates(int lesson, QuestionType type) {
        return candidates
                .get(lesson)
                .computeIfAbsent(
                        type,
                        key -> dice.shuffled(Recipes.of(key)
                                .questions(lessons.get(lesson), dice)
                                .toList()))
                .stream()
                .filter(question -> !keys.contains(question.key()))
                .filter(question -> !keys.contains(question.title() + question.settings()));
    }

    private QuestionDraft draft(Candidate question) {
        return new QuestionDraft(
                question.type().id(),
                question.title(),
                question.description(),
                question.settings(),
                question.scoring(),
                course.labels().tags(),
                null,
                course.labels().metadata());
    }
}
