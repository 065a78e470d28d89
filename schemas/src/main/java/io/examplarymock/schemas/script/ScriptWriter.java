package io.examplarymock.schemas.script;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes scripts in YAML as people write them: a step a line, and what fits on a line stands on one. What is written is
 * text for {@link ScriptReader}, and only texts, numbers, truth values, {@code null}, lists and maps are taken.
 */
public final class ScriptWriter {

    private static final int WIDTH = 110;
    private static final int LONGEST_PLAIN = 80;
    private static final String STEPS = "steps";

    /** Texts that need no quotes, wherever they stand; what they look like to YAML is asked besides. */
    private static final Pattern PLAIN = Pattern.compile(
            "[\\p{L}0-9_](?:[\\p{L}0-9_./@+-]|:(?=[\\p{L}0-9_/]))*(?: [\\p{L}0-9_./@+(-](?:[\\p{L}0-9_./@+()-]|:(?=[\\p{L}0-9_/]))*)*");

    private static final int SPACE = 0x20;

    private final StringBuilder text = new StringBuilder();

    private ScriptWriter() {}

    /**
     * Returns the text of a script.
     *
     * @param members as {@code script/script} has them
     */
    public static String write(Map<String, Object> members) {
        ScriptWriter writer = new ScriptWriter();
        members.forEach((name, value) -> writer.top(name, value));
        return writer.text.toString();
    }

    private void top(String name, Object value) {
        text.append(key(name)).append(':');
        if (name.equals("given") && value instanceof Map<?, ?> given && !given.isEmpty()) {
            text.append('\n');
            given.forEach((part, thing) -> member(2, String.valueOf(part), thing));
        } else if (name.equals("students") && value instanceof List<?> students) {
            text.append('\n');
            students.forEach(this::student);
        } else if (name.equals(STEPS) && value instanceof List<?> steps) {
            steps(2, steps);
        } else {
            value(2, name.length() + 1, value);
        }
    }

    private void student(Object student) {
        if (!(student instanceof Map<?, ?> members) || !members.containsKey(STEPS)) {
            text.append("  - ").append(flow(student)).append('\n');
            return;
        }
        String lead = "  - ";
        for (Map.Entry<?, ?> member : members.entrySet()) {
            text.append(lead);
            lead = "    ";
            if (member.getKey().equals(STEPS) && member.getValue() instanceof List<?> steps) {
                text.append("steps:");
                steps(6, steps);
            } else {
                text.append(key(String.valueOf(member.getKey()))).append(':');
                value(6, 4, member.getValue());
            }
        }
    }

    /** A step is one line, however long. */
    private void steps(int indent, List<?> steps) {
        if (steps.isEmpty()) {
            text.append(" []");
        }
        text.append('\n');
        steps.forEach(step ->
                text.append(" ".repeat(indent)).append("- ").append(flow(step)).append('\n'));
    }

    private void member(int indent, String name, Object value) {
        String key = key(name);
        text.append(" ".repeat(indent)).append(key).append(':');
        value(indent + 2, indent + key.length() + 1, value);
    }

    /** Writes what stands behind a colon: on the same line if it fits there, else below. */
    private void value(int indent, int column, Object value) {
        String line = flow(value);
        if (column + line.length() < WIDTH || !isFull(value)) {
            text.append(line.isEmpty() ? "" : " ").append(line).append('\n');
        } else if (value instanceof Map<?, ?> members) {
            text.append('\n');
            members.forEach((name, member) -> member(indent, String.valueOf(name), member));
        } else if (value instanceof List<?> items) {
            text.append('\n');
            items.forEach(item -> item(indent, item));
        }
    }

    private void item(int indent, Object item) {
        String line = flow(item);
        if (item instanceof Map<?, ?> members && isFull(item) && indent + line.length() >= WIDTH) {
            int start = text.length();
            members.forEach((name, member) -> member(indent + 2, String.valueOf(name), member));
            text.setCharAt(start + indent, '-');
        } else {
            text.append(" ".repeat(indent)).append("- ").append(line).append('\n');
        }
    }

    private static boolean isFull(Object value) {
        return value instanceof Map<?, ?> map ? !map.isEmpty() : value instanceof List<?> list && !list.isEmpty();
    }

    private static String flow(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Map<?, ?> members) {
            return members.entrySet().stream()
                    .map(member -> key(String.valueOf(member.getKey())) + ": " + flow(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> items) {
            return items.stream()
                    .map(item -> item == null ? "null" : flow(item))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? scalar(text) : String.valueOf(value);
    }

    private static String key(String name) {
        return scalar(name);
    }

    private static String scalar(String text) {
        return text.length() <= LONGEST_PLAIN && PLAIN.matcher(text).matches() && isText(text) ? text : quoted(text);
    }

    private static boolean isText(String text) {
        try {
            return CoreScalars.value(text) instanceof String;
        } catch (NumberFormatException number) {
            return false;
        }
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(unit -> {
            char sign = (char) unit;
            switch (sign) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    boolean isSeen = sign >= SPACE
                            && (Character.isSurrogate(sign) || (Character.isDefined(sign) && !isHidden(sign)));
                    quoted.append(isSeen ? String.valueOf(sign) : "\\u%04X".formatted(unit));
                }
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isHidden(char sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE -> true;
            default -> sign >= 0xFFFE;
        };
    }
}
