package io.examplarymock.server.admin;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.value.Members;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does what a play hands out, as a page and an integrator do it: by the pages' own calls and by the API. */
final class ScriptedPerson {
    private static final String SCRIPTS = "/__admin/examplary/scripts";

    private final Caller admin;
    private final Caller integrator;
    private final String id;
    private JsonObject run;

    /** What was handed out, as it was done. */
    final List<String> deeds = new ArrayList<>();

    /** What calls answered before one went through; 0 where the connection broke. */
    final List<Integer> troubles = new ArrayList<>();

    private ScriptedPerson(Caller admin, JsonObject run) {
        this.admin = admin;
        this.run = run;
        this.id = run.text("id");
        this.integrator = new Caller(admin.baseUrl(), run.object("workspace").text("apiKey"));
    }

    static ScriptedPerson begin(Caller admin, Object script) {
        return new ScriptedPerson(
                admin,
                admin.post(SCRIPTS + "?stepwise=true&pages=true", script)
                        .hasStatus(201)
                        .json());
    }

    /** Plays to the end. */
    JsonObject play() {
        while (run.text("state").equals("playing")) {
            step(run.has("handedOut") ? Map.of("done", perform(run.object("handedOut"))) : Map.of());
        }
        return run;
    }

    /** Goes on until something of this kind is handed out, and returns it. */
    JsonObject playUntil(String word) {
        while (!run.has("handedOut") || !run.object("handedOut").text("do").equals(word)) {
            step(run.has("handedOut") ? Map.of("done", perform(run.object("handedOut"))) : Map.of());
        }
        return run.object("handedOut");
    }

    Answer tryStep(Object body) {
        return admin.post(SCRIPTS + "/" + id + "/steps", body);
    }

    JsonObject step(Object body) {
        run = tryStep(body).hasStatus(200).json();
        return run;
    }

    String transcript() {
        return admin.get(SCRIPTS + "/" + id + "/transcript").hasStatus(200).text();
    }

    Caller integrator() {
        return integrator;
    }

    Map<String, Object> perform(JsonObject handedOut) {
        String word = handedOut.text("do");
        deeds.add(word);
        Answer answer = word.equals("leave") ? null : persist(handedOut);
        if (answer != null && answer.status() >= 400) {
            String text = answer.header("Content-Type").orElse("").contains("json")
                    ? answer.json().text("message")
                    : "the page says " + answer.status();
            return Map.of("refused", text);
        }
        return word.equals("create") ? Map.of("sessionId", answer.id()) : Map.of();
    }

    /** Tries again as a page does, and lets time pass while there is no connection. */
    private Answer persist(JsonObject handedOut) {
        while (true) {
            try {
                Answer answer = send(handedOut);
                if (answer.status() < 500 && answer.status() != 429) {
                    said(handedOut, "delay").ifPresent(this::advance);
                    return answer;
                }
                troubles.add(answer.status());
                long pause = answer.status() == 429
                        ? Long.parseLong(answer.header("Retry-After").orElseThrow())
                        : 1;
                advance(Duration.ofSeconds(pause));
            } catch (UncheckedIOException broken) {
                troubles.add(0);
                advance(said(handedOut, "for").orElseThrow(() -> broken));
            }
        }
    }

    private static Optional<Duration> said(JsonObject handedOut, String trouble) {
        return handedOut.objects("troubles").stream()
                .filter(one -> one.has(trouble))
                .map(one -> Duration.parse(one.text(trouble)))
                .findFirst();
    }

    private Answer send(JsonObject handedOut) {
        String word = handedOut.text("do");
        if (word.equals("create")) {
            return integrator.post("/embed-sessions", handedOut.map("body"));
        }
        JsonObject session = handedOut.object("session");
        if (word.equals("delete")) {
            return integrator.delete("/embed-sessions/" + session.text("id"));
        }
        String page = URI.create(session.text("embedUrl")).getPath();
        if (List.of("open", "reload", "come-back").contains(word)) {
            return integrator.get(page);
        }
        if (word.equals("edit")) {
            return integrator.post(page + "/" + call(handedOut.text("edit")), edit(handedOut));
        }
        return integrator.post(
                page + "/actions",
                Members.start()
                        .put("action", word.equals("practise") ? "answer" : word)
                        .put("questionId", handedOut.text("questionId"))
                        .put("value", handedOut.members().get("value"))
                        .put("outputs", handedOut.has("outputs") ? handedOut.map("outputs") : null)
                        .withoutNulls()
                        .toMap());
    }

    private static String call(String edit) {
        return edit.equals("add") ? "question" : edit;
    }

    private Map<String, Object> edit(JsonObject handedOut) {
        String question = handedOut.text("questionId");
        return switch (handedOut.text("edit")) {
            case "rename" -> Map.of("name", handedOut.text("name"));
            case "add" -> Map.of("question", handedOut.map("question"));
            case "remove" -> Map.of("id", question);
            case "move" -> Map.of("id", question, "place", handedOut.integer("to"));
            default -> Map.of("id", question, "question", rewritten(handedOut, question));
        };
    }

    private Map<String, Object> rewritten(JsonObject handedOut, String question) {
        String exam = integrator
                .get("/embed-sessions/" + handedOut.object("session").text("id"))
                .json()
                .object("presets")
                .text("examId");
        Map<String, Object> members =
                new LinkedHashMap<>(integrator.get("/exams/" + exam).json().objects("questions").stream()
                        .filter(one -> one.text("id").equals(question))
                        .findFirst()
                        .orElseThrow()
                        .members());
        members.keySet().removeAll(List.of("id", "v"));
        members.putAll(handedOut.map("members"));
        return members;
    }

    /** Lets time pass in the play's workspace. */
    void advance(Duration by) {
        integrator
                .post("/__admin/examplary/clock/advance", Map.of("by", by.toString()))
                .hasStatus(200);
    }
}
