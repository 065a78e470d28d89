package io.examplarymock.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.Json;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@MockTest
@DisplayName("The admin side, in a workspace where much has happened,")
class AdminAnswersTest {

    private static final String ROOT = "/__admin/examplary/";

    private Caller caller;
    private String session;

    @BeforeEach
    void letMuchHappen(Caller fresh) {
        caller = fresh;
        String actor = caller.user("my-student@example.com");
        String exam = caller.examFor(actor, 45);
        caller.freeze();
        session = caller.session("take-exam", actor, Map.of("examId", exam)).text("id");
        caller.act(session, "start").hasStatus(200);
        caller.act(session, Map.of("action", "answer", "index", 0, "value", "true"))
                .hasStatus(200);
        String space = caller.spaceFor(actor);
        String practice = caller.session("practice-space-student", actor, Map.of("practiceSpaceId", space))
                .text("id");
        caller.act(practice, Map.of("action", "answer", "index", 0, "value", "?"))
                .hasStatus(200);
        String generation = caller.session("generate-exam", actor, Map.of("subject", "History"))
                .text("id");
        caller.act(generation, "complete").hasStatus(200);
        caller.delete("/embed-sessions/"
                + caller.session("edit-rubric", actor, Map.of()).text("id"));
        caller.post("/users", Map.of("mail", "x")).hasStatus(400);
        caller.post(ROOT + "faults", Map.of("operation", "getMe", "times", 1, "status", 503))
                .hasStatus(201);
    }

    @Nested
    @DisplayName("answers what its schemas say about")
    class Answers {

        @Test
        void sessions() {
            fits(caller.get(ROOT + "sessions"), "admin/sessions");
            fits(caller.get(ROOT + "sessions/" + session), "admin/session");
            fits(caller.get(ROOT + "sessions/" + session + "/events"), "admin/session-events");
            fits(caller.act(session, "hand-in"), "admin/session");
        }

        @Test
        void theClock() {
            fits(caller.get(ROOT + "clock"), "admin/clock");
            fits(caller.advance("P8D"), "admin/clock-moved");
            fits(caller.put(ROOT + "clock", Map.of("mode", "system")), "admin/clock-moved");
        }

        @Test
        void theState() {
            Answer state = caller.get(ROOT + "state");

            fits(state, "admin/state");
            caller.put(ROOT + "state", state.text()).hasStatus(204);
            assertThat(caller.get(ROOT + "state").text()).isEqualTo(state.text());
        }

        @Test
        void exchanges() {
            fits(caller.get(ROOT + "exchanges"), "admin/exchanges");
            fits(caller.get(ROOT + "exchanges/1"), "admin/exchange");
        }

        @Test
        void faults() {
            fits(caller.get(ROOT + "faults"), "admin/faults");
            fits(
                    caller.post(ROOT + "faults", Map.of("operation", "*", "delayMs", 1, "fault", "EMPTY_RESPONSE"))
                            .hasStatus(201),
                    "admin/fault");
            caller.delete(ROOT + "faults").hasStatus(204);
        }

        @Test
        void workspaces() {
            fits(caller.post(ROOT + "workspaces", Map.of("name", "Geography")).hasStatus(201), "admin/workspace");
            fits(caller.get(ROOT + "workspaces"), "admin/workspaces");
        }

        @Test
        void itself() {
            fits(caller.get(ROOT + "schemas"), "admin/schemas");
            fits(caller.get(ROOT + "fidelity"), "admin/fidelity");
            fits(caller.get(ROOT + "settings"), "admin/settings");
        }
    }

    @Nested
    @DisplayName("refuses in words that help")
    class Refusals {

        @Test
        void aMisspeltMember() {
            Answer answer = caller.put(ROOT + "clock", Map.of("mode", "frozen", "nows", "2026-01-08T10:00:00Z"))
                    .hasStatus(400);

            fits(answer, "admin/problem");
            assertThat(answer.json().text("detail")).isEqualTo("/nows is not a documented property; did you mean now?");
        }

        @Test
        void anActionThatDoesNotExist() {
            assertThat(caller.act(session, "submit").hasStatus(400).json().text("detail"))
                    .startsWith("/action must be one of open, start, answer, complete, hand-in, cancel, fail, but is");
        }

        @Test
        void aBodyThatIsEmptyWhereItMayNotBe() {
            Answer answer = caller.post(ROOT + "clock/advance", Map.of()).hasStatus(400);

            assertThat(answer.json().objects("validation"))
                    .extracting(entry -> entry.text("message"))
                    .isEqualTo(List.of("the document must be an object with either by or to, but is {}"));
        }

        @Test
        void whatIsNotThere() {
            fits(caller.get(ROOT + "sessions/embed_session_none").hasStatus(404), "admin/problem");
            fits(caller.get(ROOT + "nothing").hasStatus(404), "admin/problem");
        }
    }

    private static void fits(Answer answer, String schema) {
        var report = Json.parse(answer.bytes()).validate(schema);
        assertThat(report.violations()).as(answer.text()).isEmpty();
        assertThat(report.warnings()).isEmpty();
    }
}
