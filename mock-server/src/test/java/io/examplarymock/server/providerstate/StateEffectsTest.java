package io.examplarymock.server.providerstate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Sets each state up with nothing said about it, and reads its effect back through the public API. */
@MockTest
@DisplayName("Every provider state")
class StateEffectsTest {
    private Verifier verifier;

    @BeforeEach
    void meet(Caller fresh) {
        verifier = new Verifier(fresh);
    }

    @Test
    void anExamThatTheUserMayNotOpen() {
        JsonObject values = verifier.setUp("an exam exists", Map.of("role", "none"));

        JsonObject exam = verifier.in(values)
                .get("/exams/" + values.text("examId"))
                .hasStatus(200)
                .json();
        assertThat(exam.objects("permissions")).isEmpty();
        assertThat(values.text("actorId")).startsWith("user_");
    }

    @Test
    void theExamThatASessionGenerated() {
        JsonObject values = verifier.setUp("an embed session", Map.of("flow", "generate-exam", "status", "completed"));

        JsonObject session = verifier.in(values)
                .get("/embed-sessions/" + values.text("embedSessionId"))
                .json();
        assertThat(values.text("examId")).isEqualTo(session.object("outputs").text("examId"));
    }

    /** Every state has an effect that a client of the API can see. */
    @TestFactory
    Stream<DynamicTest> whatTheApiShows() {
        Map<String, Consumer<JsonObject>> effects = effects();
        assertThat(effects).containsOnlyKeys(ProviderStates.names());
        return effects.entrySet().stream()
                .map(effect -> dynamicTest(
                        effect.getKey(), () -> effect.getValue().accept(verifier.setUp(effect.getKey(), Map.of()))));
    }

    private Map<String, Consumer<JsonObject>> effects() {
        return Map.ofEntries(
                Map.entry("a workspace", values -> reads(values, 200, "/me")),
                Map.entry(
                        "the owner of the key",
                        values -> sessionOf(values, values.text("ownerId")).hasStatus(400)),
                Map.entry(
                        "an unapproved workspace",
                        values -> sessionOf(values, values.text("actorId")).hasStatus(403)),
                Map.entry(
                        "a user exists",
                        values -> sessionOf(values, values.text("actorId")).hasStatus(201)),
                Map.entry(
                        "a key of a user with another role",
                        values -> assertThat(
                                        verifier.in(values).get("/me").json().text("role"))
                                .isEqualTo("student")),
                Map.entry("an exam exists", values -> reads(values, 200, "/exams/" + values.text("examId"))),
                Map.entry(
                        "an exam that another user made",
                        values -> reads(values, 403, "/permissions/" + values.text("examId"))),
                Map.entry("a deleted exam", values -> reads(values, 404, "/exams/" + values.text("examId"))),
                Map.entry("an exam export exists", this::downloads),
                Map.entry(
                        "a practice space exists",
                        values -> reads(values, 200, "/practice-spaces/" + values.text("practiceSpaceId"))),
                Map.entry(
                        "a source material exists",
                        values -> reads(values, 200, "/source-materials/" + values.text("sourceMaterialId"))),
                Map.entry(
                        "a source material of another workspace",
                        values -> isElsewhere(values, "/source-materials/" + values.text("sourceMaterialId"))),
                Map.entry("an application", values -> asks(values, 400)),
                Map.entry("an authorization code", values -> asks(values, 200)),
                Map.entry("an access token", this::callsForTheActor),
                Map.entry(
                        "an embed session",
                        values -> reads(values, 200, "/embed-sessions/" + values.text("embedSessionId"))),
                Map.entry(
                        "a deleted embed session",
                        values -> reads(values, 404, "/embed-sessions/" + values.text("embedSessionId"))),
                Map.entry(
                        "a user of another workspace",
                        values -> sessionOf(values, values.text("actorId"))
                                .hasStatus(400)
                                .hasMessage("Actor with the given ID does not exist as a user within your workspace.")),
                Map.entry(
                        "an exam of another workspace",
                        values -> isElsewhere(values, "/exams/" + values.text("examId"))),
                Map.entry(
                        "a practice space of another workspace",
                        values -> isElsewhere(values, "/practice-spaces/" + values.text("practiceSpaceId"))),
                Map.entry(
                        "an embed session of another workspace",
                        values -> isElsewhere(values, "/embed-sessions/" + values.text("embedSessionId"))));
    }

    private void reads(JsonObject values, int status, String path) {
        verifier.in(values).get(path).hasStatus(status);
    }

    /** The key does not open it, but some other one does; the user is the key's own. */
    private void isElsewhere(JsonObject values, String path) {
        reads(values, 404, path);
        sessionOf(values, values.text("actorId")).hasStatus(201);
        assertThat(verifier.caller().get("/__admin/examplary/workspaces").jsonList().stream()
                        .map(workspace -> new Caller(verifier.caller().baseUrl(), workspace.text("apiKey")))
                        .filter(other -> other.get(path).status() == 200))
                .hasSize(1);
    }

    private void downloads(JsonObject values) {
        verifier.caller()
                .sendBare(HttpRequest.Builder::GET, "/exports/" + values.text("exportToken"))
                .hasStatus(200);
    }

    /** What the application gets for the code, if it has one. */
    private void asks(JsonObject values, int status) {
        verifier.in(values)
                .send(
                        "POST",
                        "/oauth/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                Objects.requireNonNullElse(values.text("code"), "none"),
                                "redirect_uri",
                                "https://app.example.com/callback",
                                "client_id",
                                values.text("clientId"),
                                "client_secret",
                                values.text("clientSecret")))
                .hasStatus(status);
    }

    private void callsForTheActor(JsonObject values) {
        assertThat(new Caller(verifier.caller().baseUrl(), values.text("accessToken"))
                        .get("/me")
                        .hasStatus(200)
                        .id())
                .isEqualTo(values.text("actorId"));
    }

    private Answer sessionOf(JsonObject values, String actor) {
        return verifier.in(values).post("/embed-sessions", Map.of("flow", "generate-exam", "actor", actor));
    }

    @Test
    void endsWithItsOtherWorkspace() {
        int before = verifier.workspaces().size();
        JsonObject values = verifier.setUp("an exam of another workspace", Map.of());
        assertThat(verifier.workspaces()).hasSize(before + 2);

        verifier.tearDown(values.text("apiKey"));

        assertThat(verifier.workspaces()).hasSize(before);
    }
}
