package io.examplarymock.server.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads expectations, and judges the matchers in them: what cannot be compared must not wait for the play to fail. */
final class ExpectationReading {
    private static final List<String> STATUSES =
            List.of("pending", "started", "completed", "cancelled", "expired", "deleted");

    private final Wire wire;

    ExpectationReading(Wire wire) {
        this.wire = wire;
    }

    Expectation read(Reading expected) {
        expected.oneOf("status", STATUSES);
        for (String name : List.of("outputs", "redirect", "session", "exam", "progress")) {
            expected.map(name);
        }
        for (String name : List.of("session", "exam")) {
            pointers(expected.object(name));
        }
        if (expected.has("messages") && !(expected.raw("messages") instanceof List<?>)) {
            Reading messages = expected.object("messages");
            messages.map("count");
            messages.done();
        }
        if (expected.raw("answers") instanceof Map<?, ?>) {
            Reading answers = expected.object("answers");
            List.of("count", "correct", "wrong", "at-least", "at-most").forEach(answers::raw);
            answers.done();
        }
        if (expected.has("progress")) {
            Reading progress = expected.object("progress");
            progress.map("topics");
            progress.done();
        }
        time(expected);
        expected.done();
        matchers(expected.members(), expected);
        return new Expectation(expected.members());
    }

    private static void time(Reading expected) {
        if (expected.raw("time") instanceof Map<?, ?>) {
            Reading time = expected.object("time");
            time.duration("at-least");
            time.duration("at-most");
            time.done();
        } else {
            expected.duration("time");
        }
    }

    private static void pointers(Reading view) {
        view.members().keySet().stream()
                .filter(name -> !name.isEmpty() && !name.startsWith("/") && !name.equals("schema"))
                .forEach(name -> view.problem(
                        name, "expected a JSON pointer, which begins with /, or schema; found \"" + name + "\""));
    }

    private void matchers(Object value, Reading at) {
        if (value instanceof List<?> list) {
            list.forEach(element -> matchers(element, at));
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>(Reading.textKeys(map));
            if (members.get("matches") instanceof String regex) {
                try {
                    Pattern.compile(regex);
                } catch (PatternSyntaxException e) {
                    at.problem(null, "\"" + regex + "\" is no regular expression: " + e.getDescription());
                }
            }
            if (members.get("schema") instanceof String schema && !wire.hasSchema(schema)) {
                at.problem(null, "there is no schema \"" + schema + "\"; GET /__admin/examplary/schemas lists them");
            }
            members.values().forEach(element -> matchers(element, at));
        }
    }
}
