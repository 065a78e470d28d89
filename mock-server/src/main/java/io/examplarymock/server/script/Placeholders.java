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
    static final Placeholders NONE = new Placeholders(null, Map.of());

    /** A placeholder, or the sign that stands for the beginning of one. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\$\\{|\\$\\{([^}]*)}");

    private static final Pattern QUESTION = Pattern.compile("(.*)\\.questions\\.[1-9][0-9]*\\.id");
    private static final Set<String> OF_STUDENTS =
            Set.of("student.name", "student.number", "student.id", "student.email");

    /** What is known besides; nullable. A class of thousands shares it. */
    private final Placeholders more;

    private final Map<String, Object> values;

    private Placeholders(Placeholders more, Map<String, Object> values) {
        this.more = more;
        this.values = Map.copyOf(values);
    }

    /** Returns these with others. */
    Placeholders with(Map<String, Object> others) {
        return new Placeholders(this, others);
    }

    private Object value(String name, String otherwise) {
        Object value = values.get(name);
        return value != null ? value : more == null ? otherwise : more.value(name, otherwise);
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
        members.forEach((name, value) -> filled.put(plain(name), fill(value)));
        return filled;
    }

    String fillIn(String text) {
        return text == null ? null : String.valueOf(fill((Object) text));
    }

    /** Returns a text in which nothing is filled in. */
    static String plain(String text) {
        return text == null ? null : text.replace("$${", "${");
    }

    private Object fillText(String text) {
        Matcher whole = PLACEHOLDER.matcher(text);
        if (whole.matches() && whole.group(1) != null) {
            return value(whole.group(1), text);
        }
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? "${" : String.valueOf(value(found.group(1), found.group()))));
    }

    /** Returns what a script names that there will never be. */
    static List<ScriptProblem> unknown(Map<String, Object> script) {
        Set<String> known = new HashSet<>(OF_STUDENTS);
        if (script.get("given") instanceof Map<?, ?> given) {
            if (given.get("users") instanceof Map<?, ?> users) {
                users.keySet().forEach(nickname -> known.add("users." + nickname));
            }
            for (String named : List.of("exams", "spaces")) {
                if (given.get(named) instanceof Map<?, ?> things) {
                    things.keySet().forEach(nickname -> known.add(named + '.' + nickname + ".id"));
                }
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
                    .filter(name -> name != null && !known.contains(name) && !isQuestion(name, known))
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

    private static boolean isQuestion(String name, Set<String> known) {
        Matcher question = QUESTION.matcher(name);
        return question.matches() && question.group(1).startsWith("exam") && known.contains(question.group(1) + ".id");
    }
}
