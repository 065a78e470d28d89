package io.examplarymock.server.qti;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes character references: all numeric ones and the named ones that exams are likely to hold. */
final class HtmlEntities {

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));");

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00a0"),
            Map.entry("ndash", "\u2013"),
            Map.entry("mdash", "\u2014"),
            Map.entry("hellip", "\u2026"),
            Map.entry("euro", "\u20ac"),
            Map.entry("deg", "\u00b0"),
            Map.entry("times", "\u00d7"),
            Map.entry("divide", "\u00f7"),
            Map.entry("eacute", "\u00e9"),
            Map.entry("egrave", "\u00e8"),
            Map.entry("euml", "\u00eb"),
            Map.entry("ouml", "\u00f6"),
            Map.entry("uuml", "\u00fc"));

    private HtmlEntities() {}

    static String decode(String text) {
        return text.indexOf('&') < 0
                ? text
                : REFERENCE.matcher(text).replaceAll(reference -> Matcher.quoteReplacement(meaning(reference.group())));
    }

    private static String meaning(String reference) {
        Matcher parts = REFERENCE.matcher(reference);
        if (!parts.matches()) {
            return reference;
        }
        if (parts.group(3) != null) {
            return NAMED.getOrDefault(parts.group(3), reference);
        }
        int codePoint =
                parts.group(1) != null ? Integer.parseInt(parts.group(1)) : Integer.parseInt(parts.group(2), 16);
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "";
    }
}
