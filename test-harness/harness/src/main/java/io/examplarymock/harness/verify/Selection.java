package io.examplarymock.harness.verify;

import io.examplarymock.harness.usage.WrongUsage;
import io.examplarymock.schemas.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Chooses among named things by what a user wrote: names, globs with {@code *}, and comma lists of both. */
final class Selection<T> {
    private final String kind;
    private final List<T> all;
    private final Function<T, String> name;

    /**
     * Chooses among these.
     *
     * @param kind what they are, for messages
     */
    Selection(String kind, List<T> all, Function<T, String> name) {
        this.kind = kind;
        this.all = all;
        this.name = name;
    }

    /**
     * Returns the chosen ones, in their own order.
     *
     * @throws WrongUsage if a name or glob stands for none; tells the nearest name
     */
    List<T> chosen(List<String> wanted) {
        List<Pattern> patterns = new ArrayList<>();
        for (String words : wanted) {
            for (String word : words.split(",", -1)) {
                patterns.add(known(word.strip()));
            }
        }
        return all.stream()
                .filter(thing -> patterns.stream()
                        .anyMatch(pattern -> pattern.matcher(name.apply(thing)).matches()))
                .toList();
    }

    /** Returns the one thing of this name. */
    T one(String wanted) {
        return all.stream()
                .filter(thing -> name.apply(thing).equals(wanted))
                .findFirst()
                .orElseThrow(() -> unknown(wanted));
    }

    private Pattern known(String word) {
        Pattern pattern = Pattern.compile(
                Arrays.stream(word.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
        if (all.stream().noneMatch(thing -> pattern.matcher(name.apply(thing)).matches())) {
            throw unknown(word);
        }
        return pattern;
    }

    private WrongUsage unknown(String word) {
        return new WrongUsage(
                "there is no " + kind + " " + word + "; did you mean " + nearest(word) + "? --list tells them all");
    }

    /** Names are long: what somebody wrote may be a piece of one, and is compared with all pieces. */
    private String nearest(String word) {
        Map<String, String> nameOfPiece = new HashMap<>();
        for (T thing : all) {
            String whole = name.apply(thing);
            pieces(whole).forEach(piece -> nameOfPiece.merge(piece, whole, Selection::shorter));
        }
        return nameOfPiece.get(
                NearestName.several(nameOfPiece.keySet(), word, 1).get(0));
    }

    private static List<String> pieces(String whole) {
        List<String> words = List.of(whole.split("-", -1));
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= words.size(); to++) {
                pieces.add(String.join("-", words.subList(from, to)));
            }
        }
        return pieces;
    }

    private static String shorter(String one, String other) {
        return one.length() <= other.length() ? one : other;
    }
}
