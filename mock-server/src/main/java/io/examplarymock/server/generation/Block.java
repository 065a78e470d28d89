package io.examplarymock.server.generation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of a bank file: a line {@code keyword name (marks): text}, where name and marks may be missing, and the
 * indented lines under it.
 */
record Block(String keyword, String name, String marks, String text, List<String> lines) {

    private static final Pattern HEADER = Pattern.compile("([a-z]+)(?: ([a-z-]+))?(?: \\(([^)]*)\\))?: (.+)");

    static Block read(String header, List<String> lines) {
        Matcher parts = HEADER.matcher(header);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not the start of an entry: " + header);
        }
        String marks = parts.group(3) == null ? "" : parts.group(3);
        return new Block(parts.group(1), parts.group(2), marks, parts.group(4).strip(), lines);
    }

    Mark mark() {
        for (Difficulty difficulty : new Difficulty[] {Difficulty.EASY, Difficulty.HARD}) {
            if (marks.contains(difficulty.name().toLowerCase(Locale.ROOT))) {
                return new Mark(difficulty, marks);
            }
        }
        return new Mark(Difficulty.STANDARD, marks);
    }

    /** What follows the sign on the lines that begin with it. */
    List<String> linesWith(String sign) {
        return lines.stream()
                .filter(line -> line.startsWith(sign + " "))
                .map(line -> line.substring(sign.length() + 1).strip())
                .toList();
    }
}
