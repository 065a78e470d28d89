package io.examplarymock.server.script;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An object of a script that is being read: its members are taken by name, and what is wrong with them is noted. A member
 * that is wrong reads as if it were absent, so that reading goes on.
 */
final class Reading {
    private static final Pattern WEEKS = Pattern.compile("P([0-9]{1,9})W(.*)");

    private final Map<String, Object> members;
    private final String pointer;
    private final List<ScriptProblem> problems;
    private final Set<String> known = new TreeSet<>();

    Reading(Map<String, Object> members, String pointer, List<ScriptProblem> problems) {
        this.members = members;
        this.pointer = pointer;
        this.problems = problems;
    }

    List<ScriptProblem> problems() {
        return problems;
    }

    String pointer(String name) {
        return pointer + '/' + name.replace("~", "~0").replace("/", "~1");
    }

    String pointer() {
        return pointer;
    }

    boolean has(String name) {
        known.add(name);
        return members.get(name) != null;
    }

    Map<String, Object> members() {
        return members;
    }

    /** Returns a member as it stands, or {@code null}. */
    Object raw(String name) {
        known.add(name);
        return members.get(name);
    }

    void problem(String name, String message) {
        problems.add(new ScriptProblem(name == null ? pointer : pointer(name), message));
    }

    <T> T required(String name, T read) {
        if (read == null && members.get(name) == null) {
            problem(null, "\"" + name + "\" is missing");
        }
        return read;
    }

    String text(String name) {
        return fitting(name, raw(name) instanceof String text ? text : null, "a text");
    }

    Boolean bool(String name) {
        return fitting(name, raw(name) instanceof Boolean bool ? bool : null, "true or false");
    }

    /** A whole number from low to high. */
    Long whole(String name, long low, long high) {
        Long read = raw(name) instanceof Number number ? exact(number) : null;
        boolean fits = read != null && read >= low && read <= high;
        return fitting(name, fits ? read : null, "a whole number from " + low + " to " + high);
    }

    private static Long exact(Number number) {
        try {
            return new BigDecimal(number.toString()).longValueExact();
        } catch (ArithmeticException notWhole) {
            return null;
        }
    }

    int whole(String name, int low, int high, int otherwise) {
        Long value = whole(name, low, high);
        return value == null ? otherwise : value.intValue();
    }

    Duration duration(String name) {
        Duration read = null;
        try {
            read = raw(name) instanceof String text ? parsed(text) : null;
        } catch (DateTimeParseException | ArithmeticException e) {
            // It is told below, with what would have been right.
        }
        boolean fits = read != null && !read.isNegative();
        return fitting(
                name, fits ? read : null, "a duration as ISO 8601 writes it, such as PT30S, and not a negative one");
    }

    /** Java's own reading knows no weeks. */
    private static Duration parsed(String text) {
        Matcher weeks = WEEKS.matcher(text);
        if (!weeks.matches()) {
            return Duration.parse(text);
        }
        Duration rest = weeks.group(2).isEmpty() ? Duration.ZERO : Duration.parse("P" + weeks.group(2));
        return rest.plusDays(7 * Long.parseLong(weeks.group(1)));
    }

    Instant instant(String name) {
        Instant read = null;
        try {
            read = raw(name) instanceof String text ? Instant.parse(text) : null;
        } catch (DateTimeParseException e) {
            // It is told below, with what would have been right.
        }
        return fitting(name, read, "an instant such as 2026-01-05T09:00:00Z");
    }

    Span span(String name) {
        if (raw(name) instanceof Map<?, ?>) {
            Reading ends = object(name);
            Duration from = ends.required("from", ends.duration("from"));
            Duration to = ends.required("to", ends.duration("to"));
            ends.done();
            boolean isRange = from != null && to != null && from.compareTo(to) <= 0;
            return range(name, from, to, isRange ? new Span(from, to) : null);
        }
        Duration exact = duration(name);
        return exact == null ? null : Span.of(exact);
    }

    Share share(String name) {
        if (raw(name) instanceof Map<?, ?>) {
            Reading ends = object(name);
            Double from = ends.required("from", ends.probability("from"));
            Double to = ends.required("to", ends.probability("to"));
            ends.done();
            boolean isRange = from != null && to != null && from <= to;
            return range(name, from, to, isRange ? new Share(from, to) : null);
        }
        Double exact = probability(name);
        return exact == null ? null : Share.of(exact);
    }

    /** Of ends that are no good themselves, it is said already. */
    private <T> T range(String name, Object from, Object to, T read) {
        return from == null || to == null ? read : fitting(name, read, "a range whose from is not above its to");
    }

    private Double probability(String name) {
        double read = raw(name) instanceof Number number ? number.doubleValue() : -1;
        return fitting(name, read >= 0 && read <= 1 ? (Double) read : null, "a number from 0 to 1");
    }

    /** Returns an object to read on; an empty one if it is absent or none. */
    Reading object(String name) {
        return new Reading(map(name), pointer(name), problems);
    }

    Map<String, Object> map(String name) {
        Map<String, Object> read = raw(name) instanceof Map<?, ?> map ? textKeys(map) : null;
        return fitting(name, read, "an object") == null ? Map.of() : read;
    }

    /** Returns the elements of an array, or {@code null}. */
    List<?> list(String name) {
        return fitting(name, raw(name) instanceof List<?> list ? list : null, "an array");
    }

    /** Returns the objects of an array to read on; empty if it is absent. */
    List<Reading> objects(String name) {
        List<Reading> read = new ArrayList<>();
        List<?> elements = list(name);
        for (int i = 0; elements != null && i < elements.size(); i++) {
            String at = pointer(name) + '/' + i;
            if (elements.get(i) instanceof Map<?, ?> map) {
                read.add(new Reading(textKeys(map), at, problems));
            } else {
                problems.add(new ScriptProblem(at, "expected an object, found " + shown(elements.get(i))));
            }
        }
        return read;
    }

    String oneOf(String name, Collection<String> words) {
        String word = raw(name) instanceof String text && words.contains(text) ? text : null;
        return fitting(name, word, "one of " + String.join(", ", words));
    }

    /** Notes members that nobody asked for. */
    void done() {
        members.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name ->
                        problem(name, "\"" + name + "\" is not known here; known are " + String.join(", ", known)));
    }

    /** Returns what was read; {@code null} of a member that is there means that it is not what was expected. */
    private <T> T fitting(String name, T read, String expected) {
        if (read == null) {
            refuse(name, expected);
        }
        return read;
    }

    /** Says that a member that is there is not what was expected. */
    void refuse(String name, String expected) {
        Object found = raw(name);
        if (found != null) {
            problem(name, "expected " + expected + ", found " + shown(found));
        }
    }

    static Map<String, Object> textKeys(Map<?, ?> map) {
        Map<String, Object> read = new LinkedHashMap<>();
        map.forEach((key, value) -> read.put(String.valueOf(key), value));
        return read;
    }

    private static String shown(Object value) {
        String text = value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
