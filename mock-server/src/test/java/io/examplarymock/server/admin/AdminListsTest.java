package io.examplarymock.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@MockTest
@DisplayName("The admin side lists")
class AdminListsTest {
    private static final String ROOT = "/__admin/examplary/";

    private Caller caller;
    private String actor;

    @BeforeEach
    void begin(Caller fresh) {
        caller = fresh;
        actor = caller.user("my-student@example.com");
    }

    @Nested
    @DisplayName("sessions")
    class Sessions {
        private String first;
        private String second;
        private String third;

        @BeforeEach
        void makeThree() {
            first = caller.session("generate-exam", actor, Map.of()).text("id");
            second = caller.session("edit-rubric", actor, Map.of()).text("id");
            third = caller.session("generate-exam", actor, Map.of()).text("id");
            caller.act(third, "cancel").hasStatus(200);
        }

        @Test
        void in_the_order_of_their_creation() {
            assertThat(ids("sessions")).containsExactly(first, second, third);
        }

        @Test
        void of_a_flow_or_in_a_status() {
            assertThat(ids("sessions?flow=generate-exam")).containsExactly(first, third);
            assertThat(ids("sessions?status=pending")).containsExactly(first, second);
            assertThat(ids("sessions?flow=generate-exam&status=cancelled")).containsExactly(third);
            assertThat(ids("sessions?flow=take-exam")).isEmpty();
        }

        @Test
        void as_many_of_the_newest_as_are_wanted() {
            assertThat(ids("sessions?newest=2")).containsExactly(second, third);
            assertThat(ids("sessions?newest=0")).isEmpty();
            assertThat(ids("sessions?newest=9&flow=edit-rubric")).containsExactly(second);
            assertThat(caller.get(ROOT + "sessions?newest=few")
                            .hasStatus(400)
                            .json()
                            .text("detail"))
                    .isEqualTo("?newest= takes a number, and is \"few\"");
        }

        @Test
        void with_their_actors_and_what_can_be_done() {
            JsonObject session = caller.get(ROOT + "sessions?status=pending&flow=edit-rubric")
                    .jsonList()
                    .get(0);

            assertThat(session.text("actorName")).isEqualTo("My Student");
            assertThat(session.text("actorEmail")).isEqualTo("my-student@example.com");
            assertThat(session.texts("possibleActions")).containsExactly("open", "start", "complete");
        }

        private List<String> ids(String path) {
            return caller.get(ROOT + path).hasStatus(200).jsonList().stream()
                    .map(session -> session.text("id"))
                    .toList();
        }
    }

    @Nested
    @DisplayName("what can be done in a session, and leaves out")
    class PossibleActions {
        @Test
        void taking_an_exam_that_was_handed_in_in_another_session() {
            Map<String, Object> presets = Map.of("examId", caller.examFor(actor, null));
            String first = caller.session("take-exam", actor, presets).text("id");
            String second = caller.session("take-exam", actor, presets).text("id");
            caller.act(first, "hand-in").hasStatus(200);

            assertThat(possible(second)).containsExactly("open");
        }

        @Test
        void taking_an_exam_that_was_deleted() {
            String exam = caller.examFor(actor, null);
            String session =
                    caller.session("take-exam", actor, Map.of("examId", exam)).text("id");
            caller.delete("/exams/" + exam).hasStatus(204);

            assertThat(possible(session)).containsExactly("open");
        }

        private List<String> possible(String session) {
            return caller.get(ROOT + "sessions/" + session).json().texts("possibleActions");
        }
    }

    @Nested
    @DisplayName("exchanges")
    class Exchanges {
        @Test
        void as_many_of_the_newest_as_are_wanted_and_the_last_number() {
            caller.get("/me").hasStatus(200);
            caller.get("/taxonomies").hasStatus(200);

            JsonObject answer =
                    caller.get(ROOT + "exchanges?newest=1").hasStatus(200).json();

            assertThat(answer.objects("exchanges"))
                    .extracting(exchange -> exchange.text("operation"))
                    .containsExactly("listTaxonomies");
            assertThat(answer.integer("last")).isEqualTo(3);
        }

        @Test
        void from_the_beginning_after_a_reset() {
            caller.post(ROOT + "reset", null).hasStatus(204);
            assertThat(caller.get(ROOT + "exchanges").json().integer("last")).isZero();

            caller.get("/me").hasStatus(200);

            assertThat(caller.get(ROOT + "exchanges").json().integer("last")).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("workspaces with their owners")
    void workspaces_with_their_owners() {
        caller.post(
                        ROOT + "workspaces",
                        Map.of(
                                "name",
                                "Maths",
                                "owner",
                                Map.of("email", "my-teacher@example.com", "name", "My Teacher")))
                .hasStatus(201);

        assertThat(caller.get(ROOT + "workspaces").jsonList()).anySatisfy(workspace -> {
            assertThat(workspace.text("name")).isEqualTo("Maths");
            assertThat(workspace.text("ownerName")).isEqualTo("My Teacher");
            assertThat(workspace.text("ownerEmail")).isEqualTo("my-teacher@example.com");
        });
    }
}
