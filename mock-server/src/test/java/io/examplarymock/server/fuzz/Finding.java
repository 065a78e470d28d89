package io.examplarymock.server.fuzz;

import java.util.List;

/**
 * Something that must not happen.
 *
 * @param place by which it is sent again
 * @param target what was called
 */
record Finding(String place, String target, String what, Draft draft, List<WireAnswer> answers) {
    private static final int LONGEST = 2000;
    private static final int LONGEST_LINE = 400;

    /** The same for findings of the same kind. */
    String kind() {
        return target + ": " + what.lines().findFirst().orElse("").replaceAll("[0-9]+", "0");
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append("* ")
                .append(place)
                .append(", ")
                .append(target)
                .append(": ")
                .append(what)
                .append('\n');
        text.append("  sent: ").append(shown(draft.bytes())).append('\n');
        answers.forEach(answer -> text.append("  came: ")
                .append(answer.head())
                .append(' ')
                .append(shown(answer.body()))
                .append('\n'));
        return text.toString();
    }

    private static String shown(byte[] bytes) {
        StringBuilder shown = new StringBuilder();
        int ofLine = 0;
        for (byte b : bytes) {
            int c = b & 0xff;
            ofLine = c == '\n' ? 0 : ofLine + 1;
            if (ofLine == LONGEST_LINE) {
                shown.append('…');
            }
            if (ofLine >= LONGEST_LINE) {
                continue;
            }
            if (shown.length() > LONGEST) {
                return shown + "… (" + bytes.length + " bytes)";
            }
            shown.append(shown(c));
        }
        return shown.toString();
    }

    private static String shown(int c) {
        return switch (c) {
            case '\r' -> "";
            case '\n' -> "\n        ";
            default -> c < ' ' || c > '~' ? String.format("\\x%02x", c) : String.valueOf((char) c);
        };
    }
}
