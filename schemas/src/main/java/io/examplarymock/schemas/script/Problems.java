package io.examplarymock.schemas.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what is wrong with a script; says nothing twice. */
final class Problems {

    private final Map<String, ScriptProblem> found = new LinkedHashMap<>();
    private final List<String> files = new ArrayList<>();

    /** Remembers the order in which files are read, which is the order of their problems. */
    void reading(String file) {
        if (!files.contains(file)) {
            files.add(file);
        }
    }

    void add(Place place, String sentence) {
        add(place, sentence, Optional.empty());
    }

    /** The sentence gets a question behind it if there is a word that was probably meant. */
    void add(Place place, String sentence, Optional<String> nearest) {
        String question =
                nearest.map(word -> "; did you mean \"" + word + "\"?").orElse("");
        ScriptProblem problem =
                new ScriptProblem(place.file(), place.line(), place.column(), sentence + question, nearest);
        found.putIfAbsent(problem.text(), problem);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Returns where there are problems so far. */
    Collection<Place> places() {
        return found.values().stream()
                .map(problem -> new Place(problem.file(), problem.line(), problem.column()))
                .toList();
    }

    /** Returns the problems file by file, from the first line to the last. */
    List<ScriptProblem> inOrder() {
        return found.values().stream()
                .sorted(Comparator.<ScriptProblem>comparingInt(problem -> files.indexOf(problem.file()))
                        .thenComparingInt(ScriptProblem::line)
                        .thenComparingInt(ScriptProblem::column))
                .toList();
    }
}
