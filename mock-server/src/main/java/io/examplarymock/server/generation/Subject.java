package io.examplarymock.server.generation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A subject with a bank of its own in every language. */
final class Subject {

    /** All of them; each has one file per language beside this class. */
    static final List<Subject> ALL = Stream.of(
                    "mathematics",
                    "biology",
                    "chemistry",
                    "physics",
                    "history",
                    "geography",
                    "english",
                    "dutch",
                    "computer-science",
                    "economics")
            .map(Subject::new)
            .toList();

    private final Map<Language, Bank> banks;

    private Subject(String slug) {
        banks = Arrays.stream(Language.values())
                .collect(Collectors.toMap(
                        language -> language,
                        language -> Bank.of(slug, language),
                        (one, other) -> one,
                        () -> new EnumMap<>(Language.class)));
    }

    Bank in(Language language) {
        return banks.get(language);
    }

    /**
     * Recognises a subject by one of its names in any language, alone ("Wiskunde") or among other words ("AP Biology").
     * The longest name wins: Dutch history is history.
     */
    static Optional<Subject> named(String text) {
        return text == null
                ? Optional.empty()
                : ALL.stream()
                        .filter(subject -> subject.matchIn(text) > 0)
                        .max(Comparator.comparingInt(subject -> subject.matchIn(text)));
    }

    /** Recognises a subject by its name or else by what belongs to it: "Linear equations" is mathematics. */
    static Optional<Subject> about(String text) {
        Topic topic = Topic.of(text);
        return named(text)
                .or(() -> ALL.stream().filter(subject -> subject.covers(topic)).findFirst());
    }

    /** The length of the longest name that stands in the text; 0 when there is none. */
    private int matchIn(String text) {
        String words = " " + Topic.normalized(text) + " ";
        return banks.values().stream()
                .flatMap(bank -> bank.names().stream())
                .map(Topic::normalized)
                .filter(name -> words.contains(" " + name + " "))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private boolean covers(Topic topic) {
        return banks.values().stream().anyMatch(bank -> topic.touches(bank.topics()));
    }
}
