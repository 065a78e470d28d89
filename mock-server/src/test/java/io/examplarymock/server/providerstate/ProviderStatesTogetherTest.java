package io.examplarymock.server.providerstate;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Several states of one interaction, and states that nobody knows. */
@MockTest
@DisplayName("POST /__admin/examplary/provider-states")
class ProviderStatesTogetherTest {
    private static final String PATH = "/__admin/examplary/provider-states";

    private Caller verifier;

    @BeforeEach
    void meet(Caller fresh) {
        verifier = fresh;
    }

    @Nested
    @DisplayName("goes on in the workspace of an earlier state, whose key it is given,")
    class Continued {

        @Test
        void andKeepsWhatIsThere() {
            JsonObject user = setUp("a user exists", Map.of("email", "one@example.com"));
            JsonObject exam = continued(user, "an exam exists", Map.of("questions", 2));

            assertThat(exam.text("workspaceId")).isEqualTo(user.text("workspaceId"));
            assertThat(exam.text("actorId")).isEqualTo(user.text("actorId"));
            assertThat(exam.text("email")).isEqualTo("one@example.com");
            assertThat(caller(user)
                            .get("/exams/" + exam.text("examId"))
                            .hasStatus(200)
                            .json()
                            .objects("permissions"))
                    .extracting(permission -> permission.text("actor"))
                    .containsExactly(user.text("actorId"));
        }

        @Test
        void withAnotherUserWhereAnotherAddressIsAskedFor() {
            JsonObject one = setUp("a user exists", Map.of("email", "one@example.com"));
            JsonObject other = continued(one, "a user exists", Map.of("email", "other@example.com"));

            assertThat(other.text("actorId")).isNotEqualTo(one.text("actorId"));
            assertThat(continued(other, "a user exists", Map.of("email", "ONE@example.com"))
                            .text("actorId"))
                    .isEqualTo(one.text("actorId"));
        }

        @Test
        void andHasASessionWorkOnTheExamThatIsThere() {
            JsonObject exam = setUp("an exam exists", Map.of("questions", 3));
            JsonObject session =
                    continued(exam, "an embed session", Map.of("flow", "take-exam", "status", "completed"));

            assertThat(session.text("examId")).isEqualTo(exam.text("examId"));
            assertThat(continued(session, "an embed session", Map.of("flow", "take-exam", "status", "started"))
                            .text("examId"))
                    .as("the actor has handed in the first one")
                    .isNotEqualTo(exam.text("examId"));
        }

        @Test
        void withAnotherExamWhereATimeLimitIsToEndTheSession() {
            JsonObject exam = setUp("an exam exists", Map.of());
            JsonObject session = continued(
                    exam, "an embed session", Map.of("flow", "take-exam", "status", "completed", "by", "time-limit"));

            assertThat(session.text("examId")).isNotEqualTo(exam.text("examId"));
        }

        @Test
        void andHasASessionWorkInThePracticeSpaceThatIsThere() {
            JsonObject space = setUp("a practice space exists", Map.of());

            assertThat(continued(space, "an embed session", Map.of("flow", "practice-space-student"))
                            .text("practiceSpaceId"))
                    .isEqualTo(space.text("practiceSpaceId"));
        }

        @Test
        void butNotOnAnExamThatIsGone() {
            JsonObject gone = setUp("a deleted exam", Map.of());

            JsonObject session = continued(gone, "an embed session", Map.of("flow", "take-exam"));

            assertThat(session.text("examId")).isNotEqualTo(gone.text("examId"));
        }

        @Test
        void unlessThatStateHasEnded() {
            JsonObject values = setUp("a workspace", Map.of());
            tearDown(values.text("apiKey"));

            assertThat(ask(Map.of("state", "a user exists", "params", Map.of("apiKey", values.text("apiKey"))))
                            .hasStatus(400)
                            .json()
                            .text("detail"))
                    .isEqualTo("no provider state that still holds was set up with this key;"
                            + " leave it out for a fresh workspace");
        }

        @Test
        void unlessItIsTheDemoWorkspaceOrAnyOtherThatNoStateMade() {
            ask(Map.of("state", "a user exists", "params", Map.of("apiKey", verifier.key())))
                    .hasStatus(400);
        }

        @Test
        void unlessApprovalWouldHaveToBeWithdrawn() {
            JsonObject values = setUp("a user exists", Map.of());

            Answer answer = ask(Map.of(
                            "state", "an unapproved workspace", "params", Map.of("apiKey", values.text("apiKey"))))
                    .hasStatus(400);

            assertThat(answer.json().text("detail"))
                    .isEqualTo("\"an unapproved workspace\" must be the first of several states");
            continued(setUp("an unapproved workspace", Map.of()), "an exam exists", Map.of());
        }

        private JsonObject continued(JsonObject earlier, String state, Map<String, Object> parameters) {
            Map<String, Object> all = new HashMap<>(parameters);
            all.put("apiKey", earlier.text("apiKey"));
            return setUp(state, all);
        }
    }

    @Nested
    @DisplayName("under ?lenient=true")
    class Lenient {

        @Test
        void makesAnEmptyWorkspaceOfAStateThatDoesNotExistAndWarns() {
            JsonObject values = verifier.post(PATH + "?lenient=true", Map.of("state", "an exam"))
                    .hasStatus(200)
                    .json();

            assertThat(values.text("warning"))
                    .startsWith("no provider state \"an exam\"; there are \"a workspace\", ")
                    .endsWith("; an empty workspace stands in for it");
            caller(values).get("/me").hasStatus(200);
        }

        @Test
        void warnsOfNothingElse() {
            JsonObject values = verifier.post(PATH + "?lenient=true", Map.of("state", "an exam exists"))
                    .hasStatus(200)
                    .json();

            assertThat(values.members()).containsKey("examId").doesNotContainKey("warning");
        }

        @Test
        void stillRefusesParametersThatMeanNothing() {
            verifier.post(
                            PATH + "?lenient=true",
                            Map.of("state", "an embed session", "params", Map.of("flow", "take-exams")))
                    .hasStatus(400);
        }

        @Test
        void isSaidByTrueOrFalseAndNothingElse() {
            assertThat(verifier.post(PATH + "?lenient=yes", Map.of("state", "a workspace"))
                            .hasStatus(400)
                            .json()
                            .text("detail"))
                    .isEqualTo("?lenient= takes true or false, and is \"yes\"");
            verifier.post(PATH + "?lenient=false", Map.of("state", "an exam")).hasStatus(400);
        }
    }

    private JsonObject setUp(String state, Map<String, Object> parameters) {
        return ask(Map.of("state", state, "params", parameters, "action", "setup"))
                .hasStatus(200)
                .json();
    }

    private void tearDown(String key) {
        ask(Map.of("state", "any", "params", Map.of("apiKey", key), "action", "teardown"))
                .hasStatus(204);
    }

    private Answer ask(Map<String, Object> body) {
        return verifier.post(PATH, body);
    }

    private Caller caller(JsonObject values) {
        return new Caller(verifier.baseUrl(), values.text("apiKey"));
    }
}
