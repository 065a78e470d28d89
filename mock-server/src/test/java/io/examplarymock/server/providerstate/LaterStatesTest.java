package io.examplarymock.server.providerstate;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Several states of one interaction, and states that do not exist. */
@MockTest
@DisplayName("POST /__admin/examplary/provider-states")
class LaterStatesTest {
    private Verifier verifier;

    @BeforeEach
    void meet(Caller fresh) {
        verifier = new Verifier(fresh);
    }

    @Nested
    @DisplayName("goes on in the workspace of an earlier state, whose key it is given,")
    class Continued {

        @Test
        void andKeepsWhatIsThere() {
            JsonObject user = verifier.setUp("a user exists", Map.of("email", "one@example.com"));
            JsonObject exam = continued(user, "an exam exists", Map.of("questions", 2));

            assertThat(exam.text("workspaceId")).isEqualTo(user.text("workspaceId"));
            assertThat(exam.text("actorId")).isEqualTo(user.text("actorId"));
            assertThat(exam.text("email")).isEqualTo("one@example.com");
            assertThat(verifier.in(user)
                            .get("/exams/" + exam.text("examId"))
                            .hasStatus(200)
                            .json()
                            .objects("permissions"))
                    .extracting(permission -> permission.text("actor"))
                    .containsExactly(user.text("actorId"));
        }

        @Test
        void withAnotherUserWhereAnotherAddressIsAskedFor() {
            JsonObject one = verifier.setUp("a user exists", Map.of("email", "one@example.com"));
            JsonObject other = continued(one, "a user exists", Map.of("email", "other@example.com"));

            assertThat(other.text("actorId")).isNotEqualTo(one.text("actorId"));
            assertThat(continued(other, "a user exists", Map.of("email", "ONE@example.com"))
                            .text("actorId"))
                    .isEqualTo(one.text("actorId"));
        }

        @Test
        void andHasASessionWorkOnTheExamThatIsThere() {
            JsonObject exam = verifier.setUp("an exam exists", Map.of("questions", 3));
            JsonObject session =
                    continued(exam, "an embed session", Map.of("flow", "take-exam", "status", "completed"));

            assertThat(session.text("examId")).isEqualTo(exam.text("examId"));
            assertThat(continued(session, "an embed session", Map.of("flow", "take-exam", "status", "started"))
                            .text("examId"))
                    .as("the actor has handed in the first one")
                    .isNotEqualTo(exam.text("examId"));
        }

        @Test
        void andHasASessionWorkInThePracticeSpaceThatIsThere() {
            JsonObject space = verifier.setUp("a practice space exists", Map.of());

            assertThat(continued(space, "an embed session", Map.of("flow", "practice-space-student"))
                            .text("practiceSpaceId"))
                    .isEqualTo(space.text("practiceSpaceId"));
        }

        @Test
        void andExportsTheExamThatIsThere() {
            JsonObject exam = verifier.setUp("an exam exists", Map.of());

            JsonObject export = continued(exam, "an exam export exists", Map.of());

            assertThat(export.text("examId")).isEqualTo(exam.text("examId"));
            verifier.caller()
                    .sendBare(HttpRequest.Builder::GET, "/exports/" + export.text("exportToken"))
                    .hasStatus(200);
        }

        @Test
        void butNotOnAnExamWithoutATimeLimitWhereThatIsToEndIt() {
            JsonObject exam = verifier.setUp("an exam exists", Map.of());

            JsonObject session = continued(
                    exam, "an embed session", Map.of("flow", "take-exam", "status", "completed", "by", "time-limit"));

            assertThat(session.text("examId")).isNotEqualTo(exam.text("examId"));
            assertThat(verifier.in(session)
                            .get("/embed-sessions/" + session.text("embedSessionId"))
                            .json()
                            .text("status"))
                    .isEqualTo("completed");
        }

        @Test
        void butNotOnAnExamThatIsGone() {
            JsonObject gone = verifier.setUp("a deleted exam", Map.of());

            JsonObject session = continued(gone, "an embed session", Map.of("flow", "take-exam"));

            assertThat(session.text("examId")).isNotEqualTo(gone.text("examId"));
        }

        @Test
        void unlessThatStateHasEnded() {
            JsonObject values = verifier.setUp("a workspace", Map.of());
            verifier.tearDown(values.text("apiKey"));

            assertThat(verifier.ask(Map.of("state", "a user exists", "params", Map.of("apiKey", values.text("apiKey"))))
                            .hasStatus(400)
                            .json()
                            .text("detail"))
                    .isEqualTo("no provider state that still holds was set up with this key;"
                            + " leave it out for a fresh workspace");
        }

        @Test
        void unlessItIsTheDemoWorkspaceOrAnyOtherThatNoStateMade() {
            verifier.ask(Map.of(
                            "state",
                            "a user exists",
                            "params",
                            Map.of("apiKey", verifier.caller().key())))
                    .hasStatus(400);
        }

        @Test
        void unlessApprovalWouldHaveToBeWithdrawn() {
            JsonObject values = verifier.setUp("a user exists", Map.of());

            Answer answer = verifier.ask(Map.of(
                            "state", "an unapproved workspace", "params", Map.of("apiKey", values.text("apiKey"))))
                    .hasStatus(400);

            assertThat(answer.json().text("detail"))
                    .isEqualTo("\"an unapproved workspace\" must be the first of several states");
            continued(verifier.setUp("an unapproved workspace", Map.of()), "an exam exists", Map.of());
        }

        private JsonObject continued(JsonObject earlier, String state, Map<String, Object> parameters) {
            Map<String, Object> all = new HashMap<>(parameters);
            all.put("apiKey", earlier.text("apiKey"));
            return verifier.setUp(state, all);
        }
    }

    @Nested
    @DisplayName("under ?lenient=true")
    class Lenient {

        @Test
        void makesAnEmptyWorkspaceOfAStateThatDoesNotExistAndWarns() {
            JsonObject values = verifier.askLeniently("true", Map.of("state", "an exam"))
                    .hasStatus(200)
                    .json();

            assertThat(values.text("warning"))
                    .startsWith("no provider state \"an exam\"; there are \"a workspace\", ")
                    .endsWith("; an empty workspace stands in for it");
            verifier.in(values).get("/me").hasStatus(200);
        }

        @Test
        void warnsOfNothingElse() {
            JsonObject values = verifier.askLeniently("true", Map.of("state", "an exam exists"))
                    .hasStatus(200)
                    .json();

            assertThat(values.members()).containsKey("examId").doesNotContainKey("warning");
        }

        @Test
        void stillRefusesParametersThatMeanNothing() {
            verifier.askLeniently("true", Map.of("state", "an embed session", "params", Map.of("flow", "take-exams")))
                    .hasStatus(400);
        }

        @Test
        void isSaidByTrueOrFalseAndNothingElse() {
            assertThat(verifier.askLeniently("yes", Map.of("state", "a workspace"))
                            .hasStatus(400)
                            .json()
                            .text("detail"))
                    .isEqualTo("?lenient= takes true or false, and is \"yes\"");
            verifier.askLeniently("false", Map.of("state", "an exam")).hasStatus(400);
        }
    }
}
