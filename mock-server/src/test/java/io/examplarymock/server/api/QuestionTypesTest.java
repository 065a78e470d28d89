package io.examplarymock.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.examplarymock.server.exam.QuestionType;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** E15, P4, Q4. */
@MockTest
@DisplayName("Question types")
class QuestionTypesTest {
    private static final String TYPES = "/question-types";

    @Test
    void are_public_twenty_of_them_for_anyone_P4(Caller caller) {
        List<JsonObject> types = caller.sendBare(request -> request, TYPES + "/public")
                .hasStatus(200)
                .jsonList();

        assertThat(types)
                .hasSize(20)
                .extracting(type -> type.text("id"))
                .containsExactlyElementsOf(Arrays.stream(QuestionType.values())
                        .map(QuestionType::id)
                        .toList());
        assertThat(types)
                .allSatisfy(type -> assertThat(type.members())
                        .containsOnlyKeys(
                                "id", "name", "description", "index", "settings", "generation", "grading", "isAi"));
    }

    @Test
    void tell_the_settings_that_are_known_Q4(Caller caller) {
        JsonObject choice = caller.get(TYPES + "/public").jsonList().stream()
                .filter(type -> type.text("id").equals("examplary.default.multiple-choice-single-answer"))
                .findFirst()
                .orElseThrow();

        assertThat(choice.objects("settings"))
                .extracting(setting -> setting.text("id"), setting -> setting.bool("required"))
                .containsExactly(tuple("options", true), tuple("correctAnswer", true), tuple("shuffleAnswers", false));
        assertThat(choice.objects("settings").get(0).object("schema").text("type"))
                .isEqualTo("array");
    }

    @Test
    void are_defined_and_defined_anew_under_their_id_P4(Caller caller) {
        Map<String, Object> first = Map.of(
                "id", "my-school.map-quiz", "name", "Map", "description", "A place.", "settings", List.of(Map.of()));
        Map<String, Object> second =
                Map.of("id", "my-school.map-quiz", "name", "Map quiz", "description", "A place on a map.");

        assertThat(caller.post(TYPES, first).hasStatus(201).json().members()).isEqualTo(first);
        caller.post(TYPES, second).hasStatus(201);

        List<JsonObject> all = caller.get(TYPES).hasStatus(200).jsonList();
        assertThat(all).hasSize(21);
        assertThat(all.get(0).members()).isEqualTo(second);
        assertThat(caller.get(TYPES + "/public").jsonList()).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mapquiz",
                "My-school.map",
                "my-school.",
                ".map",
                "my-school..map",
                "1school.map",
                "a.b c",
                "a.b\n"
            })
    void want_a_dotted_id_P4(String id, Caller caller) {
        caller.changingNothing(() -> caller.post(TYPES, Map.of("id", id, "name", "Map", "description", "A place.")))
                .hasStatus(400)
                .hasReasonContaining("/id");
    }

    @Test
    void belong_to_one_workspace_and_its_state(Caller caller, Caller other) {
        caller.post(TYPES, Map.of("id", "a.b", "name", "Map", "description", "A place."))
                .hasStatus(201);
        String state = caller.state();

        assertThat(other.get(TYPES).jsonList()).hasSize(20);
        caller.post("/__admin/examplary/reset", null).hasStatus(204);
        assertThat(caller.get(TYPES).jsonList()).hasSize(20);
        caller.put("/__admin/examplary/state", state).hasStatus(204);
        assertThat(caller.get(TYPES).jsonList()).hasSize(21);
    }
}
