package io.examplarymock.schemas;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the names that somebody probably meant. */
public final class NearestName {

    private NearestName() {}

    /** Returns the one name that is close enough to be a slip of the pen: at most a third of its letters differ. */
    public static Optional<String> among(Collection<String> names, String meant) {
        return names.stream().filter(name -> isNear(name, meant)).min(byDistanceTo(meant));
    }

    /** Returns the given number of names, nearest first. */
    public static List<String> several(Collection<String> names, String meant, int count) {
        return names.stream().sorted(byDistanceTo(meant)).limit(count).toList();
    }

    private static boolean isNear(String name, String meant) {
        int allowed = Math.max(1, name.length() / 3);
        return Math.abs(name.length() - meant.length()) <= allowed && distance(name, meant) <= allowed;
    }

    private static Comparator<String> byDistanceTo(String meant) {
        return Comparator.<String>comparingInt(name -> distance(name, meant)).thenComparing(Comparator.naturalOrder());
    }

    /** How many letters are too many, missing, other, or in the place of their neighbour; in upper or lower case. */
    static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] beforeLast = new int[0];
        int[] last = IntStream.rangeClosed(0, to.length()).toArray();
        for (int line = 1; line <= from.length(); line++) {
            int[] row = new int[to.length() + 1];
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                boolean same = from.charAt(line - 1) == to.charAt(column - 1);
                row[column] = Math.min(last[column - 1] + (same ? 0 : 1), 1 + Math.min(last[column], row[column - 1]));
                if (areSwapped(from, line, to, column)) {
                    row[column] = Math.min(row[column], beforeLast[column - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[to.length()];
    }

    private static boolean areSwapped(String from, int line, String to, int column) {
        return line > 1
                && column > 1
                && from.charAt(line - 1) == to.charAt(column - 2)
                && from.charAt(line - 2) == to.charAt(column - 1);
    }
}
