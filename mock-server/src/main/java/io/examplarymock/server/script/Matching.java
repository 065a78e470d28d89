package io.examplarymock.server.script;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Compares what is there with what is expected: objects member by member, so that others may be there too, arrays element
 * by element, numbers by value, and matchers by what they say.
 */
final class Matching {
    private static final Set<String> MATCHERS = Set.of("matches", "schema", "size", "at-least", "at-most");

    private final Wire wire;

    Matching(Wire wire) {
        this.wire = wire;
    }

    void compare(String where, Object expected, Object seen, List<Mismatch> wrong) {
        if (isMatcher(expected)) {
            match(where, (Map<?, ?>) expected, seen, wrong);
        } else if (expected instanceof Map<?, ?> members && seen instanceof Map<?, ?> there) {
            members.forEach((name, value) -> compare(where + '/' + name, value, there.get(name), wrong));
        } else if (expected instanceof List<?> elements
                && seen instanceof List<?> there
                && elements.size() == there.size()) {
            for (int i = 0; i < elements.size(); i++) {
                compare(where + '/' + i, elements.get(i), there.get(i), wrong);
            }
        } else if (!isSame(expected, seen)) {
            wrong.add(new Mismatch(where, expected, seen));
        }
    }

    /** Like {@link #compare}, where everything that is there is text: {@code 3} is then {@code "3"}. */
    void compareTexts(String where, Object expected, Object seen, List<Mismatch> wrong) {
        if (expected instanceof Map<?, ?> members && !isMatcher(expected) && seen instanceof Map<?, ?> there) {
            members.forEach((name, value) -> compareTexts(where + '/' + name, value, there.get(name), wrong));
        } else if (expected instanceof Number || expected instanceof Boolean) {
            compare(where, expected.toString(), seen, wrong);
        } else {
            compare(where, expected, seen, wrong);
        }
    }

    /** Compares what JSON pointers find in a document; {@code schema} judges the document as a whole. */
    void compareAt(String where, Object expected, Object document, List<Mismatch> wrong) {
        ((Map<?, ?>) expected).forEach((name, value) -> {
            String pointer = String.valueOf(name);
            if (pointer.equals("schema")) {
                match(where, Map.of("schema", value), document, wrong);
            } else {
                compare(where + pointer, value, at(document, pointer), wrong);
            }
        });
    }

    private static Object at(Object document, String pointer) {
        Object found = document;
        if (pointer.isEmpty()) {
            return found;
        }
        for (String token : pointer.substring(1).split("/", -1)) {
            String name = token.replace("~1", "/").replace("~0", "~");
            if (found instanceof Map<?, ?> members) {
                found = members.get(name);
            } else if (found instanceof List<?> elements && name.matches("\\d{1,9}")) {
                int index = Integer.parseInt(name);
                found = index < elements.size() ? elements.get(index) : null;
            } else {
                return null;
            }
        }
        return found;
    }

    private static boolean isMatcher(Object expected) {
        return expected instanceof Map<?, ?> members && !members.isEmpty() && MATCHERS.containsAll(members.keySet());
    }

    private void match(String where, Map<?, ?> matcher, Object seen, List<Mismatch> wrong) {
        boolean fits = matcher.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("schema"))
                .allMatch(entry -> fits(String.valueOf(entry.getKey()), entry.getValue(), seen));
        if (!fits) {
            wrong.add(new Mismatch(where, matcher, seen));
        } else if (matcher.get("schema") instanceof String schema) {
            if (seen == null) {
                wrong.add(new Mismatch(where, matcher, null));
            }
            List<ScriptProblem> problems = seen == null ? List.of() : wire.judge(schema, seen);
            problems.forEach(problem -> wrong.add(new Mismatch(where + problem.pointer(), matcher, problem.message())));
        }
    }

    private static boolean fits(String matcher, Object expected, Object seen) {
        return switch (matcher) {
            case "matches" -> seen instanceof String text && text.matches(String.valueOf(expected));
            case "size" -> isSame(expected, size(seen));
            case "at-least" -> order(seen, expected) >= 0;
            case "at-most" -> order(seen, expected) <= 0 && isNumeric(seen);
            default -> false;
        };
    }

    private static Object size(Object seen) {
        if (seen instanceof List<?> list) {
            return list.size();
        }
        return seen instanceof Map<?, ?> map ? (Object) map.size() : seen instanceof String text ? text.length() : null;
    }

    private static boolean isNumeric(Object value) {
        return value instanceof Number;
    }

    /** Negative too if the two cannot be ordered. */
    private static int order(Object seen, Object bound) {
        boolean areNumbers = isNumeric(seen) && isNumeric(bound);
        return areNumbers ? number(seen).compareTo(number(bound)) : -1;
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }

    private static boolean isSame(Object expected, Object seen) {
        boolean areNumbers = isNumeric(expected) && isNumeric(seen);
        return areNumbers ? number(expected).compareTo(number(seen)) == 0 : Objects.equals(expected, seen);
    }
}
