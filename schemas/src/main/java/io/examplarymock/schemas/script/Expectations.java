package io.examplarymock.schemas.script;

import io.examplarymock.schemas.NearestName;
import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.schemas.script.Node.Mapping;
import io.examplarymock.schemas.script.Node.Member;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Writes expectations in full, and judges what a schema cannot: regular expressions, names of schemas, pointers. */
final class Expectations {

    private static final String SCHEMA = "schema";
    private static final Set<String> MATCHERS = Set.of("matches", SCHEMA, "size", "at-least", "at-most");

    private final Notation notation;
    private final Problems problems;

    Expectations(Notation notation, Problems problems) {
        this.notation = notation;
        this.problems = problems;
    }

    Node of(Node written) {
        if (!(written instanceof Mapping expectation)) {
            return written;
        }
        for (String free : List.of("outputs", "redirect")) {
            expectation.member(free).ifPresent(this::matchers);
        }
        for (String view : List.of("session", "exam")) {
            expectation.member(view).ifPresent(this::pointers);
        }
        return expectation.changed(
                "time",
                time -> time instanceof Mapping limits
                        ? limits.changed("at-least", notation::duration).changed("at-most", notation::duration)
                        : notation.duration(time));
    }

    private void pointers(Node view) {
        if (!(view instanceof Mapping mapping)) {
            return;
        }
        mapping.members().forEach((name, member) -> {
            if (name.equals(SCHEMA)) {
                schema(member.value());
            } else if (!name.isEmpty() && !name.startsWith("/")) {
                problems.add(
                        member.key(),
                        "\"" + name + "\" is no JSON pointer; write /" + name.replace('.', '/')
                                + ", or schema for a schema");
            } else {
                matchers(member.value());
            }
        });
    }

    /** Looks into a value that may be a matcher, or hold some. */
    private void matchers(Node value) {
        value.items().forEach(this::matchers);
        if (!(value instanceof Mapping mapping)) {
            return;
        }
        if (!mapping.names().isEmpty() && MATCHERS.containsAll(mapping.names())) {
            mapping.members().forEach(this::matcher);
        } else {
            mapping.members().values().forEach(member -> matchers(member.value()));
        }
    }

    private void matcher(String name, Member member) {
        Node value = member.value();
        switch (name) {
            case "matches" -> expression(value);
            case SCHEMA -> schema(value);
            case "size" -> {
                if (value.number().filter(size -> size >= 0).isEmpty()) {
                    problems.add(value.place(), "\"size\" must be a whole number from 0");
                }
            }
            default -> {
                if (!(Trees.plain(value) instanceof Number)) {
                    problems.add(value.place(), "\"" + name + "\" must be a number");
                }
            }
        }
    }

    private void expression(Node value) {
        try {
            Pattern.compile(value.text().orElseThrow(() -> new PatternSyntaxException("not a text", "", -1)));
        } catch (PatternSyntaxException wrong) {
            problems.add(value.place(), "\"matches\" must be a regular expression, but this is none: " + reason(wrong));
        }
    }

    private static String reason(PatternSyntaxException wrong) {
        String description = wrong.getDescription();
        String reason = description.substring(0, 1).toLowerCase(Locale.ROOT) + description.substring(1);
        return wrong.getIndex() < 0 ? reason : reason + " at character " + (wrong.getIndex() + 1);
    }

    private void schema(Node value) {
        String name = value.text().orElse("");
        SchemaCatalog catalog = SchemaCatalog.load();
        if (!catalog.contains(name)) {
            List<String> near = NearestName.several(catalog.names(), name, 1);
            problems.add(
                    value.place(),
                    "there is no schema \"" + name + "\"",
                    near.stream().findFirst());
        }
    }
}
