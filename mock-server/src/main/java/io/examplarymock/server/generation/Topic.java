package io.examplarymock.server.generation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an exam or a practice round should be about. Words are compared by their first letters, so that
 * "vergelijkingen" finds "vergelijking".
 */
final class Topic {

    private static final int STEM_LENGTH = 5;
    private static final int SHORTEST_WORD = 4;
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> stems;

    private Topic(List<String> stems) {
        this.stems = stems;
    }

    /** The topic of a free text; of nothing, when the text is {@code null}. */
    static Topic of(String text) {
        return new Topic(stems(text));
    }

    /** Whether there is nothing to go by: no letter and no digit. */
    static boolean isEmpty(String text) {
        return text == null || normalized(text).isEmpty();
    }

    /** Whether the text mentions at least one word of this topic. */
    boolean touches(String text) {
        return !stems.isEmpty() && stems(text).stream().anyMatch(stems::contains);
    }

    /** Lower case, without accents and punctuation: words with one space between. */
    static String normalized(String text) {
        String letters =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static List<String> stems(String text) {
        return text == null
                ? List.of()
                : Pattern.compile(" ")
                        .splitAsStream(normalized(text))
                        .filter(word -> word.length() >= SHORTEST_WORD)
                        .map(word -> word.substring(0, Math.min(STEM_LENGTH, word.length())))
                        .distinct()
                        .toList();
    }
}
