package io.examplarymock.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("What a test begins with")
class ArrangementTest {
    private static final String TOKEN = "open-sesame";

    private static MockServer server;

    private MockHandle workspace;

    @BeforeAll
    static void startServer() {
        server = MockServer.start(
                MockOptions.forTests().toBuilder().adminToken(TOKEN).build());
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void openWorkspace() {
        workspace = MockClient.at(server.baseUrl(), TOKEN).workspaces().create();
    }

    @Test
    void can_be_an_exam_that_a_student_takes() {
        String student = workspace.arrange().user("My  Student!");
        String exam = workspace.arrange().exam("Midterm", student);
        Session session = workspace.arrange().session("take-exam", student, Map.of("examId", exam));

        assertThat(session.actorEmail()).contains("my-student@example.com");
        assertThat(workspace
                        .sessions()
                        .act(session.id(), SessionAction.answerAt(2, "true"), SessionAction.handIn())
                        .status())
                .isEqualTo("completed");
    }

    @Test
    void can_be_a_practice_space_and_who_practises_there() {
        String student = workspace.arrange().user("我", "student@example.com");
        String space = workspace.arrange().practiceSpace("Algebra", student);

        Session session =
                workspace.arrange().session("practice-space-student", student, Map.of("practiceSpaceId", space));

        assertThat(session.actorName()).contains("我");
        assertThat(session.presets()).containsEntry("practiceSpaceId", space);
    }

    @Test
    void is_nothing_that_the_mock_would_warn_of() {
        String student = workspace.arrange().user("My Student");
        workspace
                .arrange()
                .session(
                        "take-exam",
                        student,
                        Map.of("examId", workspace.arrange().exam("Midterm", student)));
        workspace.arrange().session("edit-rubric", student);
        workspace.arrange().practiceSpace("Algebra");

        List<Exchange> calls = workspace.exchanges().all();
        assertThat(calls).hasSize(5).allSatisfy(call -> {
            assertThat(call.violations()).isEmpty();
            assertThat(call.warnings()).isEmpty();
        });
    }

    @Test
    void is_refused_with_what_the_API_says() {
        workspace.arrange().user("My Student");

        assertThatThrownBy(() -> workspace.arrange().user("My Student"))
                .isInstanceOf(MockException.class)
                .hasMessageStartingWith("POST /users answered 409: ");
        assertThatThrownBy(() -> workspace.arrange().exam(Map.of("name", 1)))
                .hasMessageContaining("POST /exams answered 400: ")
                .hasMessageContaining("\n  /name: ");
    }

    @Test
    void goes_when_the_workspace_is_deleted() {
        workspace.arrange().user("My Student");

        workspace.delete();

        assertThat(workspace.mock().workspaces().list())
                .extracting(Workspace::apiKey)
                .doesNotContain(workspace.apiKey());
        assertThatThrownBy(workspace::delete).hasMessageContaining("answered 404");
    }

    @Test
    void goes_with_a_workspace_that_a_key_opened() {
        MockHandle opened = workspace.mock().workspace("examp_OpenedByAKey00000000000000000001");
        opened.arrange().user("My Student");

        opened.delete();

        assertThat(opened.exchanges().all()).isEmpty();
    }

    @Test
    void can_be_a_script_in_a_workspace_of_its_own() {
        String script = """
                {"script": 1, "name": "A rubric", "given": {"session": {"flow": "edit-rubric"}},
                 "steps": [{"do": "open", "with": {}}, {"do": "complete", "with": {}, "after": "PT5M"}],
                 "expect": {"status": "completed"}}
                """;

        ScriptRun run = workspace.scripts().playAndKeep(script);

        MockHandle stage = workspace.mock().workspace(run.apiKey().orElseThrow());
        assertThat(stage.sessions().list()).extracting(Session::status).containsExactly("completed");
        assertThat(workspace.sessions().list()).isEmpty();
    }

    @Nested
    @DisplayName("can be a user with a key,")
    class Users {
        @Test
        void whose_role_limits_what_the_key_may_do() {
            MockHandle member = workspace.asNewUser("My Member", "member");

            assertThat(member.userId()).isNotEqualTo(workspace.userId());
            assertThat(member.apiKey()).isNotEqualTo(workspace.apiKey());
            assertThatThrownBy(() -> member.arrange().user("Somebody Else"))
                    .hasMessageStartingWith("POST /users answered 403: ");
            workspace.arrange().role(member.userId(), "admin");

            assertThat(member.arrange().user("Somebody Else")).startsWith("user_");
        }

        @Test
        void who_is_in_the_same_workspace() {
            MockHandle teacher = workspace.asNewUser("My Teacher", "teacher");

            assertThat(teacher.workspace()).isEqualTo(workspace.workspace());
            assertThat(teacher.ownerUserId()).isEqualTo(workspace.userId());
            Session session = teacher.arrange().session("edit-rubric", workspace.userId());

            assertThat(workspace.sessions().get(session.id()).actor()).isEqualTo(workspace.userId());
            assertThat(workspace.exchanges().ofOperation("createEmbedSession")).hasSize(1);
            assertThatThrownBy(() -> teacher.arrange().session("edit-rubric", teacher.userId()))
                    .hasMessageContaining("Actor ID cannot be the same as the requesting user.");
        }

        @Test
        void who_is_there_already_and_works_in_a_workspace_that_a_key_opened() {
            MockHandle opened = workspace.mock().workspace("examp_OpenedByAKey00000000000000000002");
            String student = opened.arrange().user("My Student");

            assertThat(opened.as(student).userId()).isEqualTo(student);
            assertThat(opened.userId()).isEqualTo(opened.ownerUserId());
            assertThatThrownBy(() -> opened.as("user_none")).hasMessageContaining("answered 404");
        }

        @Test
        void unless_there_is_no_such_role() {
            assertThatThrownBy(() -> workspace.asNewUser("My Janitor", "janitor"))
                    .hasMessageContaining(" answered 400: ")
                    .hasMessageContaining("\n  /role: ");
        }
    }
}
