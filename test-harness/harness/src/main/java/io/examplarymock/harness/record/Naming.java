package io.examplarymock.harness.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts placeholders in the place of ids, since a replay makes others; and knows which of them were put. */
final class Naming {
    /** What ids consist of, so that no id is found inside a longer one. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");

    private final Map<String, String> placeholders = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    /** From now on, this id has a placeholder, such as {@code exam.id}. */
    void name(String id, String placeholder) {
        placeholders.put(id, placeholder);
    }

    /** Returns the placeholder of an id, or {@code null}. */
    String of(String id) {
        return placeholders.get(id);
    }

    /** Whether a placeholder was put anywhere. */
    boolean isUsed(String placeholder) {
        return used.contains(placeholder);
    }

    /** Returns a value in which ids are placeholders, and nothing else is taken for one. */
    Object replaced(Object value) {
        if (value instanceof String text) {
            String safe = text.replace("${", "$${");
            return WORD.matcher(safe).replaceAll(word -> Matcher.quoteReplacement(placeholder(word)));
        }
        if (value instanceof Map<?, ?> members) {
            Map<String, Object> replaced = new LinkedHashMap<>();
            members.forEach(
                    (name, member) -> replaced.put(String.valueOf(name).replace("${", "$${"), replaced(member)));
            return replaced;
        }
        if (value instanceof List<?> items) {
            List<Object> replaced = new ArrayList<>();
            items.forEach(item -> replaced.add(replaced(item)));
            return replaced;
        }
        return value;
    }

    private String placeholder(MatchResult word) {
        String placeholder = placeholders.get(word.group());
        if (placeholder == null) {
            return word.group();
        }
        used.add(placeholder);
        return "${" + placeholder + '}';
    }

    /** Returns a nickname made from a name, such as {@code ms_bell}, that is none of those taken; and takes it. */
    static String nickname(String name, String otherwise, Set<String> taken) {
        String word =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^[_0-9]+|_+$", "");
        String base = word.isEmpty() ? otherwise : word.substring(0, Math.min(word.length(), 40));
        String nickname = base;
        for (int i = 2; !taken.add(nickname); i++) {
            nickname = base + '_' + i;
        }
        return nickname;
    }
}
