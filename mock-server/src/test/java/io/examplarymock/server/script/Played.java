package io.examplarymock.server.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.api.ApiWire;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.workspace.ApiKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A script that was played, with its transcript. */
record Played(Outcome outcome, List<Map<String, Object>> lines) {
    static final String EXAM = """
            "exam": {"name": "Midterm", "intendedDuration": 45, "questions": [
              {"type": "true-false", "title": "Is 1 odd?", "settings": {"correctAnswer": "true"}},
              {"type": "true-false", "title": "Is 2 odd?", "settings": {"correctAnswer": "false"}},
              {"type": "true-false", "title": "Is 3 odd?", "settings": {"correctAnswer": "true"}}]}
            """;

    /** Plays one student who takes an exam of three questions in 45 minutes. */
    static Played exam(String steps) {
        return of(script("take-exam", EXAM, steps, ""));
    }

    /** Plays one user who works in a flow that needs nothing. */
    static Played flow(String flow, String steps) {
        return of(script(flow, "", steps, ""));
    }

    /** A script; single quotes stand for double ones in its parts. */
    static String script(String flow, String given, String steps, String more) {
        return """
                {"script": 1, "name": "A test", "seed": 7,
                 "given": {%s %s "session": {"flow": "%s", "responses": ["post_message", "return_url"]}},
                 "steps": [%s] %s}
                """.formatted(given, given.isBlank() ? "" : ",", flow, steps, more)
                .replace('\'', '"');
    }

    static Played of(String json) {
        List<Map<String, Object>> lines = new ArrayList<>();
        return new Played(new Player(new ApiWire()).play(read(json), ApiKeys.DEMO, lines::add), lines);
    }

    static Script read(String json) {
        return ScriptReading.read(Json.parse(json).toObject().members(), new ApiWire());
    }

    /** The transcript as it is written. */
    String text() {
        return lines.stream().map(Json::text).reduce("", (before, line) -> before + line + '\n');
    }

    List<Map<String, Object>> ofKind(String kind) {
        return lines.stream().filter(line -> kind.equals(line.get("kind"))).toList();
    }

    /** What the lines of a kind say under a name, be it about the line or among its details. */
    List<Object> valuesOf(String kind, String member) {
        return ofKind(kind).stream()
                .map(line ->
                        line.containsKey(member) ? line.get(member) : ((Map<?, ?>) line.get("details")).get(member))
                .collect(Collectors.toCollection(ArrayList<Object>::new));
    }

    Played passes() {
        assertThat(outcome.firstFailures()).isEmpty();
        assertThat(outcome.passed()).isTrue();
        return this;
    }

    /** Fails in exactly one thing. */
    Map<String, Object> failure() {
        assertThat(outcome.passed()).isFalse();
        assertThat(outcome.firstFailures()).hasSize(1);
        return outcome.firstFailures().get(0);
    }
}
