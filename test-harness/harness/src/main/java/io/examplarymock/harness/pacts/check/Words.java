package io.examplarymock.harness.pacts.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Turns of phrase that several sentences share. */
final class Words {
    private Words() {}

    /** For example {@code 400, 401 or 404}. */
    static String either(Collection<?> several) {
        List<String> words = several.stream().map(String::valueOf).toList();
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.get(words.size() - 1);
    }

    /** What to append to a sentence about something that is wrong. */
    static String didYouMean(Optional<String> nearest) {
        return nearest.map(name -> "; did you mean " + name + '?').orElse("");
    }

    /** For example {@code 1 warning} or {@code 2 warnings}. */
    static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    static String quoted(String text) {
        return '"' + text + '"';
    }
}
