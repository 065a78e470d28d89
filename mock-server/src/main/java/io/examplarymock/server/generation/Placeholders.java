package io.examplarymock.server.generation;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills names in braces, as in {@code "Is {answer} right?"}, in one pass: what is filled in is never filled again. */
final class Placeholders {

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    private Placeholders() {}

    /** Throws when the text asks for a value that is not given. */
    static String fill(String text, Map<String, ?> values) {
        return NAME.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), values)));
    }

    private static String value(String name, Map<String, ?> values) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No value for {" + name + "}; there are values for " + values.keySet());
        }
        return value.toString();
    }
}
