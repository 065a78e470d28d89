package io.examplarymock.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C2 to C6, with the texts as the documentation prints them. */
@MockTest
@DisplayName("The actor of a new session")
class ActorChecksTest {
    private static final String SAME =
            "Actor ID cannot be the same as the requesting user. Create a new user in the workspace and use its ID.";
    private static final String UNKNOWN = "Actor with the given ID does not exist as a user within your workspace.";

    @Test
    void is_required(Caller caller) {
        Answer answer =
                caller.post("/embed-sessions", Map.of("flow", "generate-exam")).hasStatus(400);

        assertThat(answer.json().objects("errors").get(0).text("path")).isEqualTo("/actor");
    }

    @Test
    void must_be_a_user_id(Caller caller) {
        create(caller, "exam_55S843D7HfNfs9RY48").hasStatus(400).hasMessage("Actor ID must start with \"user_\".");
    }

    @Test
    void must_not_own_the_key(Caller caller) {
        String owner = caller.get("/me").hasStatus(200).id();

        create(caller, owner).hasStatus(400).hasMessage(SAME).hasFidelity("documented");
    }

    @Test
    void must_exist_in_the_workspace(Caller caller) {
        create(caller, "user_423r9j3r0jeddJA")
                .hasStatus(400)
                .hasMessage(UNKNOWN)
                .hasFidelity("documented");
    }

    @Test
    void must_exist_in_this_very_workspace(Caller caller, Caller other) {
        create(caller, other.user("my-student@example.com")).hasStatus(400).hasMessage(UNKNOWN);
    }

    @Test
    void is_refused_before_the_presets_are(Caller caller) {
        caller.post(
                        "/embed-sessions",
                        Map.of("flow", "take-exam", "actor", "user_nobody", "presets", Map.of("examId", 1)))
                .hasStatus(400)
                .hasMessage(UNKNOWN);
    }

    @Test
    void leaves_nothing_behind_when_refused(Caller caller) {
        String before = caller.get("/__admin/examplary/state").text();

        create(caller, "nobody").hasStatus(400);
        create(caller, "user_nobody").hasStatus(400);

        assertThat(caller.get("/__admin/examplary/state").text()).isEqualTo(before);
    }

    private static Answer create(Caller caller, String actor) {
        return caller.post("/embed-sessions", Map.of("flow", "generate-exam", "actor", actor));
    }
}
