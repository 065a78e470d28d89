package io.examplarymock.harness.verify;

import io.examplarymock.harness.usage.WrongUsage;
import io.examplarymock.schemas.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        List<String> names = all.stream().map(name).toList();
        String nearest = NearestName.several(names, word, 1).get(0);
        return new WrongUsage(
                "there is no " + kind + " " + word + "; did you mean " + nearest + "? --list tells them all");
    }
}
