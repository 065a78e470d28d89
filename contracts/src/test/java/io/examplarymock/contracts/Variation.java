package io.examplarymock.contracts;

import java.util.Arrays;
import java.util.List;

/**
 * One of several requests that differ in few words.
 *
 * @param facts what it rests on
 * @param what what is particular to it, completing the sentence "a request …"
 * @param sample its members, or those of its presets
 * @param pointer the member at fault, if one is
 */
record Variation(String[] facts, String what, Sample sample, String pointer) {
    /** Reads a table with a line for each: facts, what, JSON and, where a member is at fault, its pointer. */
    static List<Variation> table(String lines) {
        return lines.lines().map(Variation::read).toList();
    }

    private static Variation read(String line) {
        List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        return new Variation(
                cells.get(0).split(", "), cells.get(1), Sample.of(cells.get(2)), cells.size() > 3 ? cells.get(3) : "");
    }
}
