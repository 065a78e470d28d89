package io.examplarymock.schemas;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /** The Levenshtein distance, upper and lower case being the same. */
    static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[to.length()];
    }
}
