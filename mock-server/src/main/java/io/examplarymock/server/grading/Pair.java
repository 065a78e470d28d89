package io.examplarymock.server.grading;

import java.util.List;
import java.util.Optional;

/** One pair of a matching question, written {@code "L = R"} (Q4, tier P). */
public record Pair(String left, String right) {

    /**
     * Reads a pair. Where the sides themselves hold equals signs, the text is split so that both sides are among the
     * ones offered; where no split does that, at the first sign.
     *
     * @param left the left sides offered
     * @param right the right sides offered
     * @return the pair, its sides trimmed; empty for a text without an equals sign
     */
    public static Optional<Pair> read(String text, List<String> left, List<String> right) {
        Optional<Pair> first = Optional.empty();
        for (int sign = text.indexOf('='); sign >= 0; sign = text.indexOf('=', sign + 1)) {
            Pair pair = new Pair(
                    text.substring(0, sign).strip(), text.substring(sign + 1).strip());
            if (offers(left, pair.left) && offers(right, pair.right)) {
                return Optional.of(pair);
            }
            first = first.or(() -> Optional.of(pair));
        }
        return first;
    }

    private static boolean offers(List<String> sides, String side) {
        return sides.stream().anyMatch(offered -> offered.strip().equals(side));
    }
}
