package io.examplarymock.server.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Application;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import io.examplarymock.server.value.Members;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MockTest
@DisplayName("The document of a workspace")
class StateDocumentTest {
    private static final String STATE = "/__admin/examplary/state";

    @Test
    void is_the_same_after_it_was_restored(Caller caller) {
        fill(caller);
        String document = caller.get(STATE).hasStatus(200).text();

        caller.post("/__admin/examplary/reset", null).hasStatus(204);
        assertThat(caller.get(STATE).text()).isNotEqualTo(document);
        caller.put(STATE, document).hasStatus(204);

        assertThat(caller.get(STATE).text()).isEqualTo(document);
    }

    @Test
    void brings_timers_back_with_the_sessions(Caller caller) {
        caller.freeze();
        String session = caller.session("generate-exam", caller.user("my-user@example.com"), Map.of())
                .text("id");
        String document = caller.get(STATE).text();
        caller.post("/__admin/examplary/reset", null).hasStatus(204);
        caller.put(STATE, document).hasStatus(204);

        caller.advance("P7D").hasStatus(200);

        assertThat(caller.get("/embed-sessions/" + session).json().text("status"))
                .isEqualTo("expired");
    }

    @Test
    void can_be_put_into_another_workspace_which_stays_itself(Caller caller, Caller other) {
        String exam = caller.examFor(caller.user("my-student@example.com"), 45);
        other.put(STATE, caller.get(STATE).text()).hasStatus(204);

        other.get("/exams/" + exam).hasStatus(200);
        assertThat(other.get(STATE).json().object("workspace").text("apiKey")).isEqualTo(other.key());
    }

    @Test
    void cannot_bring_sessions_into_a_second_workspace(Caller caller, Caller other) {
        caller.session("edit-rubric", caller.user("my-user@example.com"), Map.of());
        String before = other.get(STATE).text();

        other.put(STATE, caller.get(STATE).text()).hasStatus(409);

        assertThat(other.get(STATE).text()).isEqualTo(before);
    }

    @Test
    void holds_what_has_no_name(Caller caller) {
        caller.post("/practice-spaces", Map.of("masteryTopics", List.of(Map.of("id", "fractions"))))
                .hasStatus(201);
        String document = caller.get(STATE).hasStatus(200).text();

        caller.put(STATE, document).hasStatus(204);

        assertThat(caller.get(STATE).text()).isEqualTo(document);
    }

    @Test
    void holds_whatever_a_client_may_nest(Caller caller) {
        String metadata = "{\"a\":".repeat(62) + "1" + "}".repeat(62);
        String body = "{\"name\": \"Deep\", \"metadata\": " + metadata + "}";
        caller.post("/exams", body).hasStatus(201);
        String document = caller.get(STATE).text();

        caller.put(STATE, document).hasStatus(204);

        assertThat(caller.get(STATE).text()).isEqualTo(document);
    }

    @Test
    void tells_what_happened_in_a_session_that_was_deleted(Caller caller) {
        String actor = caller.user("my-user@example.com");
        String session = caller.session("edit-rubric", actor, Map.of()).text("id");
        caller.act(session, "start").hasStatus(200);
        caller.delete("/embed-sessions/" + session).hasStatus(204);
        caller.put(STATE, caller.get(STATE).text()).hasStatus(204);

        JsonObject deleted = caller.get(STATE).json().objects("deletedSessions").get(0);

        assertThat(deleted.text("id")).isEqualTo(session);
        assertThat(deleted.object("session").objects("events"))
                .extracting(event -> event.text("kind"))
                .containsExactly("created", "started");
    }

    @Test
    void is_refused_in_a_version_of_the_future(Caller caller) {
        JsonObject document = caller.get(STATE).json();

        caller.put(
                        STATE,
                        Members.startingWith(document.members())
                                .put("version", 2)
                                .toMap())
                .hasStatus(400);
    }

    @Test
    void is_refused_without_an_owner(Caller caller) {
        JsonObject document = caller.get(STATE).json();

        String detail = caller.put(
                        STATE,
                        Members.startingWith(document.members())
                                .put("users", List.of())
                                .toMap())
                .hasStatus(400)
                .json()
                .text("detail");

        assertThat(detail).contains("none of the users");
    }

    @ParameterizedTest
    @CsvSource({
        "oauthClients, which is none of the clients",
        "oauthGrants, which is none of the grants",
    })
    void is_refused_without_what_tokens_came_of(String missing, String reason, Caller caller) {
        Application.of(caller).caller(caller.user("my-teacher@example.com"), "openid");

        String detail = caller.put(
                        STATE,
                        Members.startingWith(caller.get(STATE).json().members())
                                .put(missing, List.of())
                                .toMap())
                .hasStatus(400)
                .json()
                .text("detail");

        assertThat(detail).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "oauth_client_, oauth_client_of_, does not name this workspace",
        "https://app.example.com, https:, can be no redirect URI",
    })
    void is_refused_with_an_application_that_could_not_be_used(
            String part, String other, String reason, Caller caller) {
        Application.of(caller);

        String detail = caller.put(STATE, caller.state().replace(part, other))
                .hasStatus(400)
                .json()
                .text("detail");

        assertThat(detail).contains(reason);
    }

    @Test
    void reads_into_an_equal_document(Caller caller) {
        fill(caller);
        JsonObject document = caller.get(STATE).json();

        Map<String, Object> again = StateDocument.of(StateDocument.read(document));

        assertThat(Json.text(again)).isEqualTo(Json.text(document.members()));
    }

    private static void fill(Caller caller) {
        caller.freeze();
        String actor = caller.user("my-student@example.com");
        String exam = caller.examFor(actor, 45);
        String taken =
                caller.session("take-exam", actor, Map.of("examId", exam)).text("id");
        caller.act(taken, Map.of("action", "answer", "index", 0, "value", "true"))
                .hasStatus(200);
        caller.act(taken, "hand-in").hasStatus(200);
        String space = caller.spaceFor(actor);
        String practice = caller.session("practice-space-student", actor, Map.of("practiceSpaceId", space))
                .text("id");
        caller.act(practice, Map.of("action", "answer", "index", 0, "value", List.of("a", "b")))
                .hasStatus(200);
        caller.act(
                        caller.session("generate-exam", actor, Map.of("subject", "History"))
                                .text("id"),
                        "complete")
                .hasStatus(200);
        caller.act(caller.session("generate-question", actor, Map.of()).text("id"), "cancel")
                .hasStatus(200);
        String deleted = caller.session("edit-rubric", actor, Map.of()).text("id");
        caller.delete("/embed-sessions/" + deleted).hasStatus(204);
    }
}
