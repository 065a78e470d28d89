package io.examplarymock.server.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON that can be changed anywhere, and written also where it is no JSON that a library would write. */
final class JsonTree {
    /** A piece of JSON as it shall be written. */
    record Raw(String text) {}

    private JsonTree() {}

    /** A copy whose maps and lists can be changed. */
    static Object copy(Object value) {
        if (value instanceof Map<?, ?> members) {
            Map<String, Object> copy = new LinkedHashMap<>();
            members.forEach((name, member) -> copy.put((String) name, copy(member)));
            return copy;
        }
        if (value instanceof List<?> elements) {
            List<Object> copy = new ArrayList<>();
            elements.forEach(element -> copy.add(copy(element)));
            return copy;
        }
        return value;
    }

    /** Every map and list in a value, itself included. */
    static List<Object> containers(Object value) {
        List<Object> found = new ArrayList<>();
        collect(value, found);
        return found;
    }

    private static void collect(Object value, List<Object> found) {
        if (value instanceof Map<?, ?> members) {
            found.add(value);
            members.values().forEach(member -> collect(member, found));
        } else if (value instanceof List<?> elements) {
            found.add(value);
            elements.forEach(element -> collect(element, found));
        }
    }

    static String write(Object value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(Object value, StringBuilder text) {
        if (value instanceof Map<?, ?> members) {
            String before = "{";
            for (Map.Entry<?, ?> member : members.entrySet()) {
                text.append(before);
                quote((String) member.getKey(), text);
                text.append(':');
                write(member.getValue(), text);
                before = ",";
            }
            text.append(members.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> elements) {
            String before = "[";
            for (Object element : elements) {
                text.append(before);
                write(element, text);
                before = ",";
            }
            text.append(elements.isEmpty() ? "[]" : "]");
        } else if (value instanceof String string) {
            quote(string, text);
        } else if (value instanceof Raw raw) {
            text.append(raw.text());
        } else {
            text.append(value);
        }
    }

    private static void quote(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
