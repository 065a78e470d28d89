package io.examplarymock.server.docs;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code map} blocks of a configuration of nginx, as it evaluates them: a text that is equal comes before patterns,
 * these in their order, and the default last.
 */
final class NginxMaps {
    private static final Pattern MAP = Pattern.compile("(?s)\\bmap +\\$(\\w+) +\\$(\\w+) +\\{(.*?)\\n  \\}");
    private static final Pattern LINE = Pattern.compile("(?m)^ +(?:\"([^\"]*)\"|(\\w+)) +(\\$?\\w+);$");
    private static final Pattern GROUP = Pattern.compile("\\(\\?<(\\w+)>");

    private final Map<String, Choice> byVariable = new HashMap<>();

    private record Choice(String of, Map<String, String> lines) {}

    static NginxMaps in(String configuration) {
        NginxMaps maps = new NginxMaps();
        for (MatchResult map : MAP.matcher(configuration).results().toList()) {
            Map<String, String> lines = new LinkedHashMap<>();
            for (MatchResult line : LINE.matcher(map.group(3)).results().toList()) {
                lines.put(line.group(1) == null ? line.group(2) : line.group(1), line.group(3));
            }
            maps.byVariable.put(map.group(2), new Choice(map.group(1), lines));
        }
        return maps;
    }

    /** Returns what a variable is worth in a request, of which {@code known} tells nginx's own variables. */
    String value(String variable, Map<String, String> known) {
        Choice choice = byVariable.get(variable);
        if (choice == null) {
            return known.getOrDefault(variable, "");
        }
        String of = value(choice.of, known);
        Map<String, String> captured = new HashMap<>(known);
        String chosen = choice.lines.get(of);
        for (Map.Entry<String, String> line : choice.lines.entrySet()) {
            if (chosen == null && line.getKey().startsWith("~") && matches(line.getKey(), of, captured)) {
                chosen = line.getValue();
            }
        }
        if (chosen == null) {
            chosen = choice.lines.get("default");
        }
        return chosen.startsWith("$") ? value(chosen.substring(1), captured) : chosen;
    }

    private static boolean matches(String line, String text, Map<String, String> captured) {
        boolean anyCase = line.startsWith("~*");
        String regex = line.substring(anyCase ? 2 : 1);
        Matcher matcher =
                Pattern.compile(regex, anyCase ? Pattern.CASE_INSENSITIVE : 0).matcher(text);
        if (!matcher.find()) {
            return false;
        }
        GROUP.matcher(regex).results().forEach(group -> captured.put(group.group(1), matcher.group(group.group(1))));
        return true;
    }
}
