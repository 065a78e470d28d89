package io.examplarymock.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.MockOptions;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import io.examplarymock.server.testing.OwnMock;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and the workspaces that they open (G2 to G4, G12). */
@DisplayName("An API key")
class KeysTest {
    @Nested
    @MockTest
    @DisplayName("in the Authorization header")
    class InTheHeader {
        @ParameterizedTest
        @ValueSource(strings = {"Bearer %s", "bearer %s", "BEARER %s", "Bearer   %s", "%s", " %s "})
        void is_read_in_each_of_its_forms_G2_G3(String form, Caller caller) {
            String owner = caller.get("/me").hasStatus(200).id();

            assertThat(me(caller, form.formatted(caller.key())).hasStatus(200).id())
                    .isEqualTo(owner);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Bearer examp_1234567890123456789012345678901",
                    "Bearer examp_123456789012345678901234567890123",
                    "Bearer examp_1234567890123456789012345678901-",
                    "Bearer examp_1234567890123456789012345678901é",
                    "Bearer EXAMP_12345678901234567890123456789012",
                    "Bearer xexamp_12345678901234567890123456789012",
                    "Bearer",
                    "Bearer ",
                    "Basic dXNlcjpwYXNzd29yZA==",
                    "Token examp_12345678901234567890123456789012",
                    "Bearer Bearer examp_12345678901234567890123456789012"
                })
        void is_refused_where_it_has_another_shape_G4_G12(String header, Caller caller) {
            Answer answer = me(caller, header).hasStatus(401).hasMessage("Invalid API key.");

            assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
            assertThat(answer.header("X-Examplary-Mock-Reason").orElseThrow())
                    .doesNotContain("1234567890")
                    .doesNotContain("dXNlcjpwYXNzd29yZA");
        }

        @Test
        void is_missed_where_it_is_not_there_G12(Caller caller) {
            Answer answer = caller.sendBare(request -> request, "/me")
                    .hasStatus(401)
                    .hasMessage("Missing API key.")
                    .hasReasonContaining("Authorization");

            assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
        }

        @Test
        void is_not_looked_for_in_the_query(Caller caller) {
            caller.sendBare(request -> request, "/me?apiKey=" + caller.key()).hasStatus(401);
        }

        private Answer me(Caller caller, String header) {
            return caller.sendBare(request -> request.header("Authorization", header), "/me");
        }
    }

    @Nested
    @MockTest
    @DisplayName("opens its own workspace")
    class Apart {
        @Test
        void with_an_owner_of_its_own(Caller one, Caller other) {
            assertThat(one.get("/me").id()).isNotEqualTo(other.get("/me").id());
        }

        @Test
        void in_which_things_of_others_do_not_exist_G12(Caller one, Caller other) {
            String student = one.user("my-student@example.com");
            String exam = one.examFor(student, 45);
            String space = one.spaceFor(student);
            String session =
                    one.session("take-exam", student, Map.of("examId", exam)).text("id");

            assertLikeUnknown(other, "GET", "/exams/", exam, "exam_nobody");
            assertLikeUnknown(other, "DELETE", "/exams/", exam, "exam_nobody");
            assertLikeUnknown(other, "GET", "/practice-spaces/", space, "space_nobody");
            assertLikeUnknown(other, "GET", "/embed-sessions/", session, "embed_session_nobody");
            assertLikeUnknown(other, "DELETE", "/embed-sessions/", session, "embed_session_nobody");
            other.post("/exams/" + exam + "/export/qti3-zip", null).hasStatus(404);
            other.get("/practice-spaces/" + space + "/progress?actor=" + student)
                    .hasStatus(404);
            other.get("/__admin/examplary/sessions/" + session).hasStatus(404);
            other.act(session, "complete").hasStatus(404);
            one.get("/embed-sessions/" + session).hasStatus(200);
            one.get("/exams/" + exam).hasStatus(200);
        }

        @Test
        void in_which_presets_cannot_name_things_of_others_C14(Caller one, Caller other) {
            String exam = one.examFor(one.user("my-student@example.com"), 45);
            String student = other.user("my-student@example.com");

            other.changingNothing(() -> other.post(
                            "/embed-sessions",
                            Map.of("flow", "take-exam", "actor", student, "presets", Map.of("examId", exam))))
                    .hasStatus(400)
                    .hasMessage("The exam \"" + exam + "\" does not exist in your workspace.");
        }

        /** Nothing in the answer tells a thing of another workspace from one that never was. */
        private void assertLikeUnknown(Caller caller, String method, String path, String id, String unknown) {
            Answer foreign = caller.changingNothing(() -> caller.send(method, path + id, null));
            Answer nothing = caller.send(method, path + unknown, null);

            foreign.hasStatus(404);
            assertThat(foreign.text()).isEqualTo(nothing.text());
            assertThat(foreign.header("X-Examplary-Mock-Reason").map(reason -> reason.replace(id, unknown)))
                    .isEqualTo(nothing.header("X-Examplary-Mock-Reason"));
        }
    }

    @Nested
    @DisplayName("where only known ones are let in")
    class Strict {
        @RegisterExtension
        final OwnMock mock = OwnMock.with(options -> options.keys(MockOptions.Keys.STRICT));

        @Test
        void is_refused_when_nobody_made_it() {
            mock.caller()
                    .get("/me")
                    .hasStatus(401)
                    .hasMessage("Invalid API key.")
                    .hasReasonContaining("--keys strict");
        }

        @Test
        void cannot_open_a_workspace_through_the_admin_side_either() {
            mock.caller().get("/__admin/examplary/state").hasStatus(401);
            assertThat(demo().get("/__admin/examplary/workspaces").jsonList()).hasSize(1);
        }

        @Test
        void is_good_as_long_as_its_workspace_is_there() {
            var made = demo().post("/__admin/examplary/workspaces", Map.of("name", "Made"))
                    .hasStatus(201)
                    .json();
            Caller caller = new Caller(mock.baseUrl(), made.text("apiKey"));
            caller.get("/me").hasStatus(200);

            demo().delete("/__admin/examplary/workspaces/" + made.text("id")).hasStatus(204);

            caller.get("/me").hasStatus(401);
        }

        private Caller demo() {
            return new Caller(mock.baseUrl(), mock.server().demoKey());
        }
    }
}
