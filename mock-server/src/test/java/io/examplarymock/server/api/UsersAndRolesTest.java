package io.examplarymock.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MockTest
@DisplayName("A user of the workspace")
class UsersAndRolesTest {
    private static final String WORKSPACES = "/__admin/examplary/workspaces";

    @Nested
    @DisplayName("is changed")
    class Changed {
        @ParameterizedTest
        @ValueSource(strings = {"owner", "admin", "teacher", "student", "member"})
        void to_any_role_E11(String role, Caller caller) {
            String user = caller.user("my-teacher@example.com");

            JsonObject changed =
                    change(caller, user, Map.of("role", role)).hasStatus(200).json();

            assertThat(changed.text("id")).isEqualTo(user);
            assertThat(changed.text("role")).isEqualTo(role);
        }

        @Test
        void not_at_all_without_a_role(Caller caller) {
            String user = caller.user("my-teacher@example.com");

            caller.changingNothing(() -> change(caller, user, Map.of()).hasStatus(200));

            assertThat(caller.lastExchange().objects("warnings")).hasSize(1);
        }

        @Test
        void to_another_name_by_themselves_E12(Caller caller) {
            JsonObject me = caller.send("PATCH", "/me", Map.of("name", "Somebody Else"))
                    .hasStatus(200)
                    .json();

            assertThat(me.text("name")).isEqualTo("Somebody Else");
            assertThat(caller.get("/me").json()).isEqualTo(me);
        }

        @Test
        void only_where_there_is_one_G12(Caller caller, Caller other) {
            String elsewhere = other.user("my-teacher@example.com");

            change(caller, elsewhere, Map.of("role", "admin")).hasStatus(404).hasMessage("User not found.");
            change(caller, "user_nobody", Map.of("role", "admin")).hasStatus(404);
        }
    }

    @Nested
    @DisplayName("with a key of their own")
    class WithAKey {
        @Test
        void is_who_calls_G2(Caller caller) {
            String user = caller.user("my-teacher@example.com");
            Caller teacher = keyOf(user, caller);

            assertThat(teacher.get("/me").hasStatus(200).id()).isEqualTo(user);
            assertThat(teacher.post("/exams", Map.of("name", "Mine"))
                            .hasStatus(201)
                            .json()
                            .text("createdBy"))
                    .isEqualTo(user);
        }

        @Test
        void cannot_be_the_actor_but_the_workspaces_owner_can_C4(Caller caller) {
            String owner = caller.get("/me").id();
            String user = caller.user("my-teacher@example.com");
            Caller teacher = keyOf(user, caller);

            session(teacher, user)
                    .hasStatus(400)
                    .hasMessage(
                            "Actor ID cannot be the same as the requesting user. Create a new user in the workspace and use its ID.");
            session(teacher, owner).hasStatus(201);
            session(caller, owner).hasStatus(400);
        }

        @ParameterizedTest
        @CsvSource({"owner, 201, 200", "admin, 201, 200", "teacher, 201, 403", "student, 403, 403", "member, 403, 403"})
        void may_do_what_the_role_allows_E1_E11(String role, int creating, int changing, Caller caller) {
            String user = caller.user("my-teacher@example.com");
            Caller somebody = keyOf(user, caller);
            change(caller, user, Map.of("role", role)).hasStatus(200);

            somebody.post("/users", Map.of("email", "new@example.com")).hasStatus(creating);
            change(somebody, caller.get("/me").id(), Map.of("role", "owner")).hasStatus(changing);
        }

        @Test
        void is_told_what_the_role_lacks_before_the_body_is_looked_at(Caller caller) {
            String user = caller.user("my-student@example.com");
            change(caller, user, Map.of("role", "student")).hasStatus(200);

            keyOf(user, caller)
                    .post("/users", "no JSON")
                    .hasStatus(403)
                    .hasMessage("Your role in the workspace does not allow this.")
                    .hasReasonContaining("createUser takes owner, admin or teacher");
        }

        @Test
        void loses_it_when_the_workspace_is_emptied(Caller caller) {
            Caller teacher = keyOf(caller.user("my-teacher@example.com"), caller);

            caller.post("/__admin/examplary/reset", null).hasStatus(204);

            // With open keys, what no workspace has any more opens a fresh one.
            assertThat(teacher.get("/me").json().text("email")).isEqualTo("owner@example.com");
            assertThat(teacher.get("/me").id()).isNotEqualTo(caller.get("/me").id());
        }

        @Test
        void is_listed_after_the_workspaces_own_key(Caller caller) {
            String user = caller.user("my-teacher@example.com");
            Caller teacher = keyOf(user, caller);

            assertThat(caller.get(WORKSPACES + "/" + workspace(caller) + "/keys")
                            .jsonList())
                    .extracting(key -> key.text("apiKey"), key -> key.text("userId"), key -> key.text("role"))
                    .containsExactly(
                            tuple(caller.key(), caller.get("/me").id(), "owner"),
                            tuple(teacher.key(), user, "teacher"));
        }

        @Test
        void keeps_it_in_the_state_document(Caller caller) {
            String user = caller.user("my-teacher@example.com");
            Caller teacher = keyOf(user, caller);
            String state = caller.state();

            caller.post("/__admin/examplary/reset", null).hasStatus(204);
            caller.put("/__admin/examplary/state", state).hasStatus(204);

            assertThat(teacher.get("/me").hasStatus(200).id()).isEqualTo(user);
        }

        @Test
        void keeps_it_for_one_workspace_only(Caller caller, Caller other) {
            keyOf(caller.user("my-teacher@example.com"), caller);

            other.put("/__admin/examplary/state", caller.state()).hasStatus(409);
        }
    }

    @Test
    void gets_no_key_where_there_is_none(Caller caller) {
        caller.post(WORKSPACES + "/" + workspace(caller) + "/keys", Map.of("userId", "user_nobody"))
                .hasStatus(404);
        caller.post(WORKSPACES + "/org_nowhere/keys", Map.of("userId", "user_nobody"))
                .hasStatus(404);
    }

    private static Answer change(Caller caller, String user, Map<String, Object> body) {
        return caller.send("PATCH", "/users/" + user, body);
    }

    private static Answer session(Caller caller, String actor) {
        return caller.post("/embed-sessions", Map.of("flow", "edit-rubric", "actor", actor));
    }

    private static Caller keyOf(String user, Caller caller) {
        return new Caller(
                caller.baseUrl(),
                caller.post(WORKSPACES + "/" + workspace(caller) + "/keys", Map.of("userId", user))
                        .hasStatus(201)
                        .json()
                        .text("apiKey"));
    }

    private static String workspace(Caller caller) {
        caller.get("/me").hasStatus(200);
        List<JsonObject> all = caller.get(WORKSPACES).jsonList();
        return all.stream()
                .filter(workspace -> workspace.text("apiKey").equals(caller.key()))
                .findFirst()
                .orElseThrow()
                .text("id");
    }
}
