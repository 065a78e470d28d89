package io.examplarymock.server.generation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of a bank file: a line {@code keyword name (marks): text}, where name and marks may be missing, and the
 * indented lines under it.
 */
record Block(String keyword, String name, String marks, String text, List<String> lines) {

    private static final Pattern HEADER = Pattern.compile("([a-z]+)(?: ([a-z-]+))?(?: \\(([^)]*)\\))?: (.+)");
    private static final Pattern COMMA = Pattern.compile(", *");

    static Block read(String header, List<String> lines) {
        Matcher parts = HEADER.matcher(header);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not the start of an entry: " + header);
        }
        String marks = parts.group(3) == null ? "" : parts.group(3);
        return new Block(parts.group(1), parts.group(2), marks, parts.group(4).strip(), lines);
    }

    /** The marks, among which {@code easy} or {@code hard} stands for itself. */
    Mark mark() {
        List<String> words = COMMA.splitAsStream(marks).toList();
        if (words.contains("easy")) {
            return new Mark(Difficulty.EASY, marks);
        }
        return new Mark(words.contains("hard") ? Difficulty.HARD : Difficulty.STANDARD, marks);
    }

    /** What follows the sign on the lines that begin with it. */
    List<String> linesWith(String sign) {
        return lines.stream()
                .filter(line -> line.startsWith(sign + " "))
                .map(line -> line.substring(sign.length() + 1).strip())
                .toList();
    }
}
