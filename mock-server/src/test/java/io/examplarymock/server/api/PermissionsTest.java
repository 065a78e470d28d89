package io.examplarymock.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Permissions on exams and practice spaces (E13, P2, G9). */
@MockTest
@DisplayName("A permission")
class PermissionsTest {
    private static final String NO_ACCESS = "No access to this resource.";
    private static final String NO_MANAGEMENT = "No access to manage this resource.";

    private Caller caller;
    private String exam;

    @BeforeEach
    void make(Caller fresh) {
        caller = fresh;
        exam = caller.post("/exams", Map.of("name", "Algebra")).hasStatus(201).id();
    }

    @Nested
    @DisplayName("is given")
    class Given {
        @Test
        void to_a_user_P2() {
            String student = caller.user("my-student@example.com");

            JsonObject given = grant(Map.of("actor", student, "role", "participant"))
                    .hasStatus(201)
                    .json();

            assertThat(given.object("actor").members())
                    .containsEntry("id", student)
                    .containsEntry("name", "My Student")
                    .containsEntry("avatar", null)
                    .containsEntry("type", "user")
                    .containsEntry("orgRole", "teacher");
            assertThat(given.text("role")).isEqualTo("participant");
            assertThat(given.text("createdBy")).isEqualTo(caller.get("/me").id());
        }

        @Test
        void on_a_practice_space_too() {
            String space = caller.post("/practice-spaces", Map.of("name", "Algebra"))
                    .hasStatus(201)
                    .id();
            String student = caller.user("my-student@example.com");

            caller.post("/permissions/" + space, Map.of("actor", student, "role", "viewer"))
                    .hasStatus(201);

            assertThat(caller.get("/practice-spaces/" + space).json().objects("permissions"))
                    .extracting(JsonObject::members)
                    .containsExactly(Map.of("actor", student, "role", "viewer"));
        }

        @Test
        void to_an_address_whose_user_is_created_P2() {
            JsonObject given = grant(Map.of("email", "new@example.com", "role", "viewer", "sendInvite", true))
                    .hasStatus(201)
                    .json();

            String invited = given.object("actor").text("id");
            assertThat(invited).startsWith("user_");
            caller.post("/users", Map.of("email", "NEW@example.com"))
                    .hasStatus(409)
                    .hasReasonContaining(invited);
        }

        @Test
        void to_an_address_that_somebody_has_P2() {
            String student = caller.user("my-student@example.com");

            JsonObject given = grant(Map.of("email", "My-Student@example.com", "role", "viewer"))
                    .hasStatus(201)
                    .json();

            assertThat(given.object("actor").text("id")).isEqualTo(student);
        }

        @Test
        void anew_in_place_of_the_earlier_one() {
            String student = caller.user("my-student@example.com");
            caller.freeze();
            String since = grant(Map.of("actor", student, "role", "participant"))
                    .json()
                    .text("createdAt");
            caller.advance("PT1H").hasStatus(200);

            JsonObject again = grant(Map.of("actor", student, "role", "editor"))
                    .hasStatus(201)
                    .json();

            assertThat(again.text("role")).isEqualTo("editor");
            assertThat(again.text("createdAt")).isEqualTo(since);
            assertThat(again.text("updatedAt")).isNotEqualTo(since);
            assertThat(caller.get("/permissions/" + exam).jsonList()).hasSize(2);
        }

        @Test
        void to_somebody_unknown_with_a_warning() {
            grant(Map.of("actor", "user_nobody", "role", "viewer")).hasStatus(201);

            assertThat(caller.lastExchange().objects("warnings"))
                    .extracting(warning -> warning.text("pointer"))
                    .containsExactly("/actor");
        }

        @Test
        void without_taking_the_exam_from_its_owner() {
            String owner = caller.get("/me").id();

            JsonObject given = grant(Map.of("actor", owner, "role", "viewer"))
                    .hasStatus(201)
                    .json();

            assertThat(given.text("role")).isEqualTo("owner");
            assertThat(caller.lastExchange().objects("warnings")).hasSize(1);
        }
    }

    @Nested
    @DisplayName("is read")
    class Read {
        @Test
        void in_a_list_the_owners_first_P2() {
            String student = caller.user("my-student@example.com");
            grant(Map.of("actor", student, "role", "participant")).hasStatus(201);

            assertThat(caller.get("/permissions/" + exam).hasStatus(200).jsonList())
                    .extracting(given -> given.object("actor").text("id"), given -> given.text("role"))
                    .containsExactly(tuple(caller.get("/me").id(), "owner"), tuple(student, "participant"));
        }

        @Test
        void with_the_times_of_the_exam_where_it_came_with_that() {
            String student = caller.user("my-student@example.com");
            String taken = caller.examFor(student, null);
            String created = caller.get("/exams/" + taken).json().text("createdAt");

            assertThat(caller.get("/permissions/" + taken + "/" + student)
                            .hasStatus(200)
                            .json()
                            .text("createdAt"))
                    .isEqualTo(created);
        }

        @Test
        void not_where_the_actor_has_none_P2() {
            caller.get("/permissions/" + exam + "/" + caller.user("my-student@example.com"))
                    .hasStatus(404)
                    .hasMessage("The specified actor has no access to the specified resource.");
        }

        @ParameterizedTest
        @CsvSource({
            "viewer, editor, editor",
            "editor, viewer, editor",
            "participant, participant, participant",
            "none, manager, manager",
            "viewer, none, viewer"
        })
        void as_the_highest_of_user_and_group_P2(String own, String groups, String effective) {
            String student = inGroup("group_7a");
            if (!own.equals("none")) {
                grant(Map.of("actor", student, "role", own)).hasStatus(201);
            }
            if (!groups.equals("none")) {
                grant(Map.of("actor", "group_7a", "role", groups)).hasStatus(201);
            }

            JsonObject read = caller.get("/permissions/" + exam + "/" + student)
                    .hasStatus(200)
                    .json();

            assertThat(read.text("role")).isEqualTo(effective);
            assertThat(read.object("actor").text("id")).isEqualTo(student);
        }

        @Test
        void of_everybody_where_the_organisation_has_it_P2() {
            String organisation =
                    Json.parse(caller.state()).toObject().object("workspace").text("id");
            grant(Map.of("actor", organisation, "role", "viewer")).hasStatus(201);

            assertThat(caller.get("/permissions/" + exam + "/" + caller.user("my-student@example.com"))
                            .hasStatus(200)
                            .json()
                            .text("role"))
                    .isEqualTo("viewer");
            assertThat(caller.lastExchange().objects("warnings")).isEmpty();
        }
    }

    @Nested
    @DisplayName("lets a student take an exam")
    class Effective {
        @Test
        void that_a_group_of_theirs_may_take_F6() {
            String student = inGroup("group_7a");
            assertThat(page(student)).isEqualTo(403);

            grant(Map.of("actor", "group_7a", "role", "participant")).hasStatus(201);

            assertThat(page(student)).isEqualTo(200);
        }

        private int page(String student) {
            String url =
                    caller.session("take-exam", student, Map.of("examId", exam)).text("embedUrl");
            return caller.sendBare(request -> request, url.substring(url.indexOf("/embeds/")))
                    .status();
        }
    }

    @Nested
    @DisplayName("is refused")
    class Refused {
        private Caller teacher;
        private String id;

        @BeforeEach
        void meet() {
            id = caller.user("my-teacher@example.com");
            JsonObject workspace = Json.parse(caller.state()).toObject().object("workspace");
            teacher = new Caller(
                    caller.baseUrl(),
                    caller.post("/__admin/examplary/workspaces/" + workspace.text("id") + "/keys", Map.of("userId", id))
                            .json()
                            .text("apiKey"));
        }

        @ParameterizedTest
        @CsvSource({
            "none, 403, 403",
            "participant, 200, 403",
            "viewer, 200, 403",
            "editor, 200, 403",
            "manager, 200, 201",
            "owner, 200, 201"
        })
        void by_the_role_on_the_exam_P2(String role, int reading, int giving) {
            if (!role.equals("none")) {
                grant(Map.of("actor", id, "role", role)).hasStatus(201);
            }

            Answer read = teacher.get("/permissions/" + exam).hasStatus(reading);
            Answer given = teacher.post("/permissions/" + exam, Map.of("actor", id, "role", "viewer"))
                    .hasStatus(giving);

            if (reading == 403) {
                read.hasMessage(NO_ACCESS);
                teacher.get("/permissions/" + exam + "/" + id).hasStatus(403).hasMessage(NO_ACCESS);
            }
            if (giving == 403) {
                given.hasMessage(NO_MANAGEMENT);
            }
        }

        @Test
        void to_nobody_who_runs_the_workspace() {
            caller.send("PATCH", "/users/" + id, Map.of("role", "admin")).hasStatus(200);

            teacher.post("/permissions/" + exam, Map.of("actor", id, "role", "viewer"))
                    .hasStatus(201);
        }

        @ParameterizedTest
        @ValueSource(strings = {"exam_nothing", "space_nothing", "nothing"})
        void for_what_is_not_there_without_saying_so_P2(String resource) {
            caller.get("/permissions/" + resource).hasStatus(403).hasMessage(NO_ACCESS);
            caller.post("/permissions/" + resource, Map.of("actor", id, "role", "viewer"))
                    .hasStatus(403)
                    .hasMessage(NO_MANAGEMENT);
        }
    }

    @Test
    void is_kept_in_the_state_document() {
        grant(Map.of("actor", inGroup("group_7a"), "role", "participant")).hasStatus(201);
        String state = caller.state();
        List<JsonObject> before = caller.get("/permissions/" + exam).jsonList();

        caller.post("/__admin/examplary/reset", null).hasStatus(204);
        caller.put("/__admin/examplary/state", state).hasStatus(204);

        assertThat(caller.get("/permissions/" + exam).jsonList()).isEqualTo(before);
    }

    private Answer grant(Map<String, Object> body) {
        return caller.post("/permissions/" + exam, body);
    }

    /** Membership of groups is in the state document only. */
    private String inGroup(String group) {
        String student = caller.user("my-student@example.com");
        String state = caller.state();
        String withGroup = state.replaceFirst("(\"id\" ?: ?\"" + student + "\",)", "$1\"groups\":[\"" + group + "\"],");
        assertThat(withGroup).isNotEqualTo(state);
        caller.put("/__admin/examplary/state", withGroup).hasStatus(204);
        return student;
    }
}
