package io.examplarymock.server.practicespace;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Chooses what a student practises next: what this session has not asked yet, in the topic that the student knows least;
 * when everything was asked, what was asked longest ago. M: no source says how the platform chooses.
 */
public final class NextQuestion {
    private static final int SHORTEST_WORD = 3;

    private NextQuestion() {}

    /**
     * Returns the next question; empty if the space has none.
     *
     * @param answeredAt when this session's questions were answered last, by id
     * @param wish what the student wants to practise, in free words; nullable. If it fits nothing, everything goes.
     */
    public static Optional<PracticeQuestion> choose(
            PracticeSpace space, Function<String, Tally> tallyOfTopic, Map<String, Instant> answeredAt, String wish) {
        Comparator<PracticeQuestion> notAskedFirst = Comparator.comparing(
                entry -> answeredAt.getOrDefault(entry.question().id(), Instant.MIN));
        return wished(space, wish).stream()
                .min(notAskedFirst
                        .thenComparingDouble(
                                entry -> tallyOfTopic.apply(entry.topicId()).proficiency())
                        .thenComparingInt(
                                entry -> tallyOfTopic.apply(entry.topicId()).answered()));
    }

    private static List<PracticeQuestion> wished(PracticeSpace space, String wish) {
        Set<String> words = words(wish == null ? "" : wish);
        Map<String, String> topics =
                space.practised().stream().collect(Collectors.toMap(Topic::id, Topic::name, (one, other) -> one));
        List<PracticeQuestion> fitting = space.pool().stream()
                .filter(entry -> words(topics.get(entry.topicId()) + " "
                                + entry.question().title())
                        .stream()
                        .anyMatch(words::contains))
                .toList();
        return fitting.isEmpty() ? space.pool() : fitting;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }
}
