package io.examplarymock.server.embed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.browser.EmbedSession;
import io.examplarymock.server.testing.browser.Embedding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An exam that a student takes in a browser: what several tests arrange and look at. */
final class TakenExam {
    private TakenExam() {}

    static EmbedSession.Draft draft(Caller caller, Integer minutes, List<Map<String, Object>> questions) {
        String student = caller.user("my-student@example.com");
        return EmbedSession.of(caller, "take-exam")
                .actor(student)
                .preset("examId", exam(caller, student, minutes, questions));
    }

    static String exam(Caller caller, String student, Integer minutes, List<Map<String, Object>> questions) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "name",
                "Midterm",
                "questions",
                questions,
                "permissions",
                List.of(Map.of("actor", student, "role", "participant"))));
        body.put("intendedDuration", minutes);
        return caller.post("/exams", body).hasStatus(201).id();
    }

    static void begin(Embedding embedding, EmbedSession session) {
        embedding.show(session.embedUrl());
        at(embedding, "#begin").click();
        assertThat(at(embedding, "article.question")).isVisible();
    }

    static void next(Embedding embedding) {
        at(embedding, ".bar .end button").click();
    }

    static Locator at(Embedding embedding, String selector) {
        return embedding.frame().locator(selector);
    }

    /** Every value that was ever answered, in order. */
    static List<Object> values(EmbedSession session) {
        return session.events().stream()
                .filter(event -> event.text("kind").equals("answered"))
                .map(event -> event.object("details").members().get("value"))
                .toList();
    }

    /** The last value of each question, in the order of first answering. */
    static List<Object> lastValues(EmbedSession session) {
        Map<Object, Object> values = new LinkedHashMap<>();
        for (JsonObject event : session.events()) {
            if (event.text("kind").equals("answered")) {
                JsonObject details = event.object("details");
                values.put(details.text("questionId"), details.members().get("value"));
            }
        }
        return List.copyOf(values.values());
    }
}
