package io.examplarymock.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The requests of the seed documents S0, S2 and S3, posted as they stand but for the placeholder ids. */
@MockTest
@DisplayName("A request as the documentation prints it")
class DocumentedExamplesTest {
    /** C8: exactly these, in this order. */
    private static final List<String> DOCUMENTED_MEMBERS = List.of(
            "id",
            "status",
            "embedUrl",
            "flow",
            "actor",
            "enabledResponseModes",
            "createdAt",
            "expiresAt",
            "presets",
            "outputs",
            "theme",
            "metadata");

    @Test
    void creates_a_user_whose_id_is_to_be_stored(Caller caller) {
        JsonObject user = caller.post("/users", """
                        {
                          "email": "my-student@example.com",
                          "name": "My Student"
                        }
                        """)
                .hasStatus(201)
                .hasFidelity("documented")
                .json();

        assertThat(user.text("id")).startsWith("user_");
        assertThat(user.text("email")).isEqualTo("my-student@example.com");
        assertThat(user.text("name")).isEqualTo("My Student");
    }

    @Test
    void creates_a_session_to_generate_an_exam(Caller caller) {
        String actor = caller.user("my-user@example.com");

        JsonObject session = caller.post("/embed-sessions", """
                        {
                          "flow": "generate-exam",
                          "actor": "ACTOR",
                          "presets": { "subject": "Mathematics" },
                          "theme": { "primaryColor": "#4f46e5", "locale": "en" },
                          "metadata": { "myUniqueIdentifier": "abc1234" },
                          "returnUrl": "https://example.com",
                          "allowedOrigin": "http://localhost:3000"
                        }
                        """.replace("ACTOR", actor))
                .hasStatus(201)
                .hasFidelity("documented")
                .json();

        hasExactlyTheDocumentedMembers(session, caller);
        assertThat(session.text("flow")).isEqualTo("generate-exam");
        assertThat(session.text("actor")).isEqualTo(actor);
        assertThat(session.texts("enabledResponseModes")).containsExactly("return_url", "post_message");
        assertThat(session.map("presets")).isEqualTo(Map.of("subject", "Mathematics"));
        assertThat(session.map("theme")).isEqualTo(Map.of("primaryColor", "#4f46e5", "locale", "en"));
        assertThat(session.map("metadata")).isEqualTo(Map.of("myUniqueIdentifier", "abc1234"));
    }

    @Test
    void creates_an_exam_and_a_session_to_take_it(Caller caller) {
        String actor = caller.user("my-student@example.com");
        String exam = caller.post("/exams", """
                        {
                          "name": "Midterm Exam - Algebra",
                          "subject": "Mathematics",
                          "questions": [],
                          "permissions": [ { "actor": "ACTOR", "role": "participant" } ],
                          "metadata": { "my_service_internal_id": "abc1234" }
                        }
                        """.replace("ACTOR", actor))
                .hasStatus(201)
                .id();

        JsonObject session = caller.post("/embed-sessions", take("take-exam", actor, "examId", exam))
                .hasStatus(201)
                .hasFidelity("documented")
                .json();

        assertThat(exam).startsWith("exam_");
        hasExactlyTheDocumentedMembers(session, caller);
        assertThat(session.texts("enabledResponseModes")).containsExactly("post_message");
        assertThat(session.map("presets")).isEqualTo(Map.of("examId", exam));
    }

    @Test
    void creates_a_practice_space_and_a_session_to_practise_in_it(Caller caller) {
        String actor = caller.user("my-student@example.com");
        JsonObject space = caller.post("/practice-spaces", """
                        {
                          "name": "Algebra practice",
                          "settings": { "showTopicProgress": true, "allowCustomPrompt": true },
                          "permissions": [ { "actor": "ACTOR", "role": "participant" } ],
                          "metadata": { "my_service_internal_id": "abc1234" }
                        }
                        """.replace("ACTOR", actor))
                .hasStatus(201)
                .json();

        JsonObject session = caller.post(
                        "/embed-sessions", take("practice-space-student", actor, "practiceSpaceId", space.text("id")))
                .hasStatus(201)
                .json();

        assertThat(space.text("id")).startsWith("space_");
        assertThat(space.map("settings")).isEqualTo(Map.of("showTopicProgress", true, "allowCustomPrompt", true));
        hasExactlyTheDocumentedMembers(session, caller);
        assertThat(session.map("presets")).isEqualTo(Map.of("practiceSpaceId", space.text("id")));
    }

    private static String take(String flow, String actor, String preset, String id) {
        return """
                {
                  "flow": "%s",
                  "actor": "%s",
                  "presets": { "%s": "%s" },
                  "theme": { "primaryColor": "#4f46e5", "locale": "en" },
                  "metadata": { "my_service_internal_id": "abc1234" },
                  "allowedOrigin": "https://app.example.com"
                }
                """.formatted(flow, actor, preset, id);
    }

    private static void hasExactlyTheDocumentedMembers(JsonObject session, Caller caller) {
        assertThat(session.members().keySet()).containsExactlyElementsOf(DOCUMENTED_MEMBERS);
        String token = session.text("id").substring("embed_session_".length());
        assertThat(token).hasSize(43);
        assertThat(session.text("embedUrl")).isEqualTo(caller.baseUrl() + "/embeds/" + token);
        assertThat(session.text("status")).isEqualTo("pending");
        assertThat(session.map("outputs")).isEmpty();
        assertThat(session.text("createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(Duration.between(Instant.parse(session.text("createdAt")), Instant.parse(session.text("expiresAt"))))
                .isEqualTo(Duration.ofDays(7));
        assertThat(caller.get("/embed-sessions/" + session.text("id"))
                        .hasStatus(200)
                        .json())
                .isEqualTo(session);
    }
}
