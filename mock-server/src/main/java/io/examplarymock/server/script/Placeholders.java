package io.examplarymock.server.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in what a script can only know while it is played: {@code ${users.ada}}, {@code ${exam.id}} and the like. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");
    private static final Set<String> OF_STUDENTS =
            Set.of("student.name", "student.number", "student.id", "student.email");

    private final Map<String, Object> values;

    Placeholders(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    /** Returns these with more. */
    Placeholders with(Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new Placeholders(all);
    }

    /** Returns a value with everything filled in; a text that is only a placeholder takes the type of what it names. */
    Object fill(Object value) {
        if (value instanceof String text) {
            return text.indexOf("${") < 0 ? text : fillText(text);
        }
        if (value instanceof Map<?, ?> map) {
            return fill(Reading.textKeys(map));
        }
        return value instanceof List<?> list ? list.stream().map(this::fill).toList() : value;
    }

    Map<String, Object> fill(Map<String, Object> members) {
        if (members.isEmpty()) {
            return members;
        }
        Map<String, Object> filled = new LinkedHashMap<>();
        members.forEach((name, value) -> filled.put(name, fill(value)));
        return filled;
    }

    String fillIn(String text) {
        return text == null ? null : String.valueOf(fill((Object) text));
    }

    private Object fillText(String text) {
        Matcher whole = PLACEHOLDER.matcher(text);
        if (whole.matches()) {
            return values.getOrDefault(whole.group(1), text);
        }
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(String.valueOf(values.getOrDefault(found.group(1), found.group()))));
    }

    /** Returns what a script names that there will never be. */
    static List<ScriptProblem> unknown(Map<String, Object> script) {
        Set<String> known = new HashSet<>(OF_STUDENTS);
        if (script.get("given") instanceof Map<?, ?> given) {
            if (given.get("users") instanceof Map<?, ?> users) {
                users.keySet().forEach(nickname -> known.add("users." + nickname));
            }
            if (given.get("exam") != null) {
                known.add("exam.id");
            }
            if (given.get("space") != null) {
                known.add("space.id");
            }
        }
        List<ScriptProblem> problems = new ArrayList<>();
        search(script, "", known, problems);
        return problems;
    }

    private static void search(Object value, String pointer, Set<String> known, List<ScriptProblem> problems) {
        if (value instanceof String text) {
            PLACEHOLDER
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !known.contains(name))
                    .forEach(name -> problems.add(new ScriptProblem(
                            pointer,
                            "${" + name + "} names nothing that this script has; known are "
                                    + String.join(", ", new java.util.TreeSet<>(known)))));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                search(list.get(i), pointer + '/' + i, known, problems);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> search(member, pointer + '/' + name, known, problems));
        }
    }
}
