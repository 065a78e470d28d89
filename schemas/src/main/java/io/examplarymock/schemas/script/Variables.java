package io.examplarymock.schemas.script;

import io.examplarymock.schemas.NearestName;
import io.examplarymock.schemas.script.Node.Mapping;
import io.examplarymock.schemas.script.Node.Member;
import io.examplarymock.schemas.script.Node.Scalar;
import io.examplarymock.schemas.script.Node.Sequence;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the values of variables in the place of their names, and leaves alone what only a player can know. */
final class Variables {

    private static final String VARS = "vars";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    /** A use, or the sign that stands for the beginning of one. */
    private static final Pattern USE = Pattern.compile("\\$\\$\\{|\\$\\{([A-Za-z_][A-Za-z0-9_.-]*)\\}");

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    /** Characters and nodes of a script once it is filled. */
    private static final long MAX_WEIGHT = 4L << 20;

    private static final int MAX_SHOWN = 12;

    private final Map<String, Member> definitions = new LinkedHashMap<>();
    private final Map<String, Node> values = new HashMap<>();
    private final Set<String> underway = new LinkedHashSet<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final Problems problems;
    private final Mapping script;
    private long weight;

    Variables(Mapping script, Problems problems) {
        this.script = script;
        this.problems = problems;
        script.member(VARS).ifPresent(vars -> {
            if (vars instanceof Mapping mapping) {
                definitions.putAll(mapping.members());
            } else {
                problems.add(vars.place(), "\"vars\" must be an object, such as {minutes: 45}");
            }
        });
        definitions.forEach((name, definition) -> {
            if (!NAME.matcher(name).matches()) {
                problems.add(
                        definition.key(),
                        "the name of a variable consists of letters, digits, _ and -, and \"" + name + "\" does not");
            }
        });
    }

    /** Returns the script without {@code vars}; nothing if the variables make it too large. */
    Optional<Mapping> fill() {
        Optional<Node> given = script.member("given");
        nicknames(given, "users");
        known.addAll(List.of("student.name", "student.number"));
        given.flatMap(all -> all.member("exam")).ifPresent(exam -> known.add("exam.id"));
        given.flatMap(all -> all.member("space")).ifPresent(space -> known.add("space.id"));
        nicknames(given, "exams");
        nicknames(given, "spaces");
        try {
            definitions.forEach((name, definition) -> value(name, definition.key()));
            Mapping filled = (Mapping) filled(script.without(VARS));
            weigh(filled, 1);
            return Optional.of(filled);
        } catch (TooLarge end) {
            problems.add(end.place, end.getMessage());
            return Optional.empty();
        }
    }

    private void nicknames(Optional<Node> given, String of) {
        if (given.flatMap(all -> all.member(of)).orElse(null) instanceof Mapping named) {
            named.members().forEach((name, thing) -> {
                known.add(of + '.' + name + (of.equals("users") ? "" : ".id"));
                nickname(name, thing.key());
            });
        }
    }

    private void nickname(String name, Place place) {
        if (!NAME.matcher(name).matches()) {
            problems.add(place, "a nickname consists of letters, digits, _ and -, and \"" + name + "\" does not");
        }
    }

    private Node filled(Node node) {
        if (node instanceof Mapping mapping) {
            Map<String, Member> members = new LinkedHashMap<>();
            mapping.members().forEach((name, member) -> {
                String key = inText(name, member.key());
                if (members.putIfAbsent(key, new Member(member.key(), filled(member.value()))) != null) {
                    problems.add(member.key(), "\"" + key + "\" stands here twice, once its variables are filled in");
                }
            });
            return new Mapping(mapping.place(), members);
        }
        if (node instanceof Sequence sequence) {
            return sequence.map(this::filled);
        }
        return node.text().map(text -> filled((Scalar) node, text)).orElse(node);
    }

    private Node filled(Scalar node, String text) {
        Matcher whole = USE.matcher(text);
        if (whole.matches() && whole.group(1) != null) {
            Node value = value(whole.group(1), node.place());
            return value instanceof Scalar scalar
                    ? scalar.at(node.place())
                    : Optional.ofNullable(value).orElse(node);
        }
        return text.contains("${") ? Scalar.of(node.place(), inText(text, node.place())) : node;
    }

    private String inText(String text, Place place) {
        Matcher use = USE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (use.find()) {
            Node value = use.group(1) == null ? null : value(use.group(1), place);
            String part = use.group();
            if (value instanceof Scalar scalar) {
                part = scalar.value() == null ? "null" : scalar.raw();
            } else if (value != null) {
                problems.add(place, part + " is " + noun(value) + ", which cannot stand inside a text");
            }
            grow(part.length(), place);
            use.appendReplacement(filled, Matcher.quoteReplacement(part));
        }
        return use.appendTail(filled).toString();
    }

    /** Returns the value of a variable, or {@code null} where the text has to stay. */
    private Node value(String name, Place place) {
        if (values.containsKey(name)) {
            return values.get(name);
        }
        Member definition = definitions.get(name);
        if (definition == null) {
            if (!known.contains(name) && !isQuestion(name)) {
                unknown(name, place);
            }
            return null;
        }
        if (!underway.add(name)) {
            problems.add(place, "the variable ${" + name + "} is made of itself");
            return null;
        }
        if (underway.size() > YamlDocument.MAX_DEPTH) {
            throw new TooLarge(place, "variables are made of each other more than " + YamlDocument.MAX_DEPTH + " deep");
        }
        Node value = filled(definition.value());
        underway.remove(name);
        values.put(name, value);
        return value;
    }

    /** Whether it is the id of a question of a given exam, such as exam.questions.1.id. */
    private boolean isQuestion(String name) {
        int at = name.indexOf(".questions.");
        String exam = at < 0 ? "" : name.substring(0, at);
        if (!name.endsWith(".id") || !exam.matches("exam|exams\\..+") || !known.contains(exam + ".id")) {
            return false;
        }
        String number = name.substring(at + ".questions.".length(), name.length() - ".id".length());
        return NUMBER.matcher(number).matches()
                && questions(exam).filter(size -> Long.parseLong(number) > size).isEmpty();
    }

    /** Returns how many questions a given exam has, if it says them. */
    private Optional<Integer> questions(String exam) {
        Optional<Node> found = script.member("given");
        for (String step : exam.split("\\.", 2)) {
            found = found.flatMap(node -> node.member(step));
        }
        return found.flatMap(node -> node.member("questions"))
                .filter(Sequence.class::isInstance)
                .map(list -> list.items().size());
    }

    private void unknown(String name, Place place) {
        Set<String> all = new LinkedHashSet<>(definitions.keySet());
        all.addAll(known);
        Optional<String> nearest = NearestName.among(all, name).map(word -> "${" + word + "}");
        String otherwise = nearest.isPresent()
                ? ""
                : all.stream()
                        .limit(MAX_SHOWN)
                        .map(word -> "${" + word + "}")
                        .collect(Collectors.joining(", ", "; there are ", all.size() > MAX_SHOWN ? ", …" : ""));
        problems.add(place, "unknown variable ${" + name + "}" + otherwise, nearest);
    }

    private static String noun(Node value) {
        return value instanceof Sequence ? "a list" : "an object";
    }

    private void grow(long more, Place place) {
        weight += more;
        if (weight > MAX_WEIGHT) {
            throw new TooLarge(place, "its variables make the script too large");
        }
    }

    /** Values are shared until here, however often they are used. */
    private void weigh(Node node, int depth) {
        if (depth > YamlDocument.MAX_DEPTH) {
            throw new TooLarge(
                    node.place(), "with its variables this is nested more than " + YamlDocument.MAX_DEPTH + " deep");
        }
        grow(1, node.place());
        node.text().ifPresent(text -> grow(text.length(), node.place()));
        node.items().forEach(item -> weigh(item, depth + 1));
        if (node instanceof Mapping mapping) {
            mapping.members().values().forEach(member -> weigh(member.value(), depth + 1));
        }
    }

    /** Ends the filling of a script that would outgrow its bounds. */
    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Place place;

        TooLarge(Place place, String sentence) {
            super(sentence);
            this.place = place;
        }
    }
}
