package io.examplarymock.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.script.Library;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@MockTest
@DisplayName("A script that is played step by step over HTTP")
class StepwiseOverHttpTest {
    private static final String SCRIPTS = "/__admin/examplary/scripts";
    private static final String FAULTS = "/__admin/examplary/faults";
    private static final String YAML = """
            script: 1
            name: %s
            given:
              exam:
                name: Midterm
                questions:
                  - {type: true-false, title: Is 1 odd?, settings: {correctAnswer: "true"}}
                  - {type: essay, title: Why?}
              session: {flow: take-exam}
            steps: [open, {after: 5s, start: }, %s]
            """;

    private Caller caller;

    @BeforeEach
    void use(Caller fresh) {
        caller = fresh;
    }

    static Stream<String> library() {
        return Library.names().stream();
    }

    @Nested
    @DisplayName("without pages")
    class WithoutPages {
        @Test
        void shows_how_far_it_is_and_its_live_workspace() {
            JsonObject begun = begin("Live", "hand-in").hasStatus(201).json();

            assertThat(begun.members())
                    .containsEntry("state", "playing")
                    .containsEntry("now", "2026-01-05T09:00:00.000Z")
                    .containsEntry("next", "2026-01-05T09:00:00.000Z")
                    .doesNotContainKey("passed");
            String steps = SCRIPTS + "/" + begun.text("id") + "/steps";
            JsonObject later = caller.post(steps, Map.of("until", "2026-01-05T09:00:02Z"))
                    .hasStatus(200)
                    .json();
            assertThat(later.members())
                    .containsEntry("now", "2026-01-05T09:00:02.000Z")
                    .containsEntry("next", "2026-01-05T09:00:05.000Z");
            Caller live = new Caller(caller.baseUrl(), begun.object("workspace").text("apiKey"));
            assertThat(live.get("/__admin/examplary/sessions").jsonList())
                    .singleElement()
                    .satisfies(session -> assertThat(session.text("status")).isEqualTo("pending"));
            assertThat(caller.get(SCRIPTS + "/" + begun.text("id") + "/transcript")
                            .hasStatus(200)
                            .text())
                    .contains("\"created\"");

            JsonObject ended = caller.post(steps, Map.of("until", "2026-01-06T09:00:00Z"))
                    .hasStatus(200)
                    .json();
            assertThat(ended.members())
                    .containsEntry("state", "finished")
                    .containsEntry("passed", true)
                    .containsEntry("now", "2026-01-05T09:00:05.000Z")
                    .containsEntry("next", null);
            assertThat(caller.get(SCRIPTS + "/" + begun.text("id")).text())
                    .isEqualTo(caller.post(steps, Map.of()).text());
        }

        @Test
        void has_ids_of_its_own_beside_another_play_of_the_same_script() {
            JsonObject first = begin("Twice", "hand-in").hasStatus(201).json();
            JsonObject second = begin("Twice", "hand-in").hasStatus(201).json();

            assertThat(first.members()).containsEntry("idsRepeat", true);
            assertThat(second.members()).containsEntry("idsRepeat", false);
            assertThat(second.object("workspace").text("id"))
                    .isNotEqualTo(first.object("workspace").text("id"));
            for (JsonObject play : List.of(first, second)) {
                assertThat(caller.post(
                                        SCRIPTS + "/" + play.text("id") + "/steps",
                                        Map.of("until", "2026-01-06T09:00:00Z"))
                                .hasStatus(200)
                                .json()
                                .members())
                        .containsEntry("passed", true);
            }
            assertThat(begin("Twice", "hand-in").hasStatus(201).json().members())
                    .containsEntry("idsRepeat", true);
        }

        @Test
        void is_refused_what_it_does_not_wait_for() {
            Answer begun = begin("Refused", "hand-in").hasStatus(201);
            String steps = SCRIPTS + "/" + begun.json().text("id") + "/steps";
            caller.post(steps, Map.of("until", "2026-01-05T09:00:02Z")).hasStatus(200);

            assertThat(caller.post(steps, Map.of("until", "2026-01-05T09:00:01Z"))
                            .hasStatus(409)
                            .json()
                            .text("detail"))
                    .contains("only moves forward");
            assertThat(caller.post(steps, Map.of("done", Map.of()))
                            .hasStatus(409)
                            .json()
                            .text("detail"))
                    .contains("nothing is handed out");
            caller.post(SCRIPTS + "/script_0/steps", Map.of()).hasStatus(404);
            caller.post(SCRIPTS + "?pages=true", script("Refused", "hand-in")).hasStatus(400);
            String atOnce = caller.post(SCRIPTS, Json.text(Library.resolved("edit-rubric")))
                    .hasStatus(201)
                    .json()
                    .text("id");
            assertThat(caller.post(SCRIPTS + "/" + atOnce + "/steps", Map.of())
                            .hasStatus(409)
                            .json()
                            .text("detail"))
                    .contains("played at once");
        }

        @Test
        void does_not_hold_up_others_and_makes_room_for_later_ones_with_its_workspace() {
            JsonObject first = begin("Room 0", "hand-in").hasStatus(201).json();
            for (int i = 1; i < ScriptRuns.LIMIT; i++) {
                begin("Room " + i, "hand-in").hasStatus(201);
            }
            for (int i = 0; i <= ScriptRuns.LIMIT; i++) {
                caller.post(SCRIPTS, Json.text(Library.resolved("edit-rubric"))).hasStatus(201);
            }
            caller.get(SCRIPTS + "/" + first.text("id")).hasStatus(200);

            begin("Room for one more", "hand-in").hasStatus(201);

            caller.get(SCRIPTS + "/" + first.text("id")).hasStatus(404);
            assertThat(caller.get("/__admin/examplary/workspaces").text())
                    .doesNotContain(first.object("workspace").text("apiKey"));
        }
    }

    @Nested
    @DisplayName("with pages")
    class WithPages {
        @ParameterizedTest
        @MethodSource("io.examplarymock.server.admin.StepwiseOverHttpTest#library")
        void comes_to_the_same_as_if_it_were_played_at_once(String name) {
            String script = Json.text(Library.resolved(name));

            ScriptedPerson person = ScriptedPerson.begin(caller, script);
            JsonObject run = person.play();

            assertThat(run.members().get("failures")).isEqualTo(List.of());
            assertThat(run.members()).containsEntry("passed", true);
            if (!name.equals("flaky-network")) {
                String atOnce = caller.post(SCRIPTS, script).json().text("id");
                assertThat(withoutReasons(person.transcript()))
                        .isEqualTo(withoutReasons(caller.get(SCRIPTS + "/" + atOnce + "/transcript")
                                .text()));
            }
        }

        /** A page shows a sentence of its own. */
        private String withoutReasons(String transcript) {
            return transcript
                    .lines()
                    .map(line -> line.contains("\"kind\":\"refused\"")
                            ? line.replaceAll("\"text\":\"[^\"]*\"(,\"reason\":\"[^\"]*\")?", "")
                            : line)
                    .collect(Collectors.joining("\n"));
        }

        @Test
        void waits_for_what_is_handed_out_and_for_nothing_else() {
            ScriptedPerson person = ScriptedPerson.begin(caller, script("Waits", "hand-in"));

            JsonObject create = person.step(Map.of()).object("handedOut");

            assertThat(create.text("do")).isEqualTo("create");
            assertThat(create.object("body").text("flow")).isEqualTo("take-exam");
            assertThat(person.tryStep(Map.of()).hasStatus(409).json().text("detail"))
                    .contains("is handed out: create");
            assertThat(person.tryStep(Map.of("done", Map.of()))
                            .hasStatus(409)
                            .json()
                            .text("detail"))
                    .contains("sessionId");
            assertThat(person.tryStep(Map.of("done", Map.of("sessionId", "embed_session_none")))
                            .hasStatus(409)
                            .json()
                            .text("detail"))
                    .contains("no session embed_session_none");

            JsonObject open =
                    person.step(Map.of("done", person.perform(create))).object("handedOut");
            assertThat(open.text("do")).isEqualTo("open");
            assertThat(open.object("session").text("embedUrl")).startsWith(caller.baseUrl() + "/embeds/");
        }

        @Test
        void says_which_question_and_what_to_answer() {
            ScriptedPerson person = ScriptedPerson.begin(
                    caller,
                    script(
                            "Answers",
                            "{answer: {question: 1, correct: true}}, {answer: {question: q_none, value: x}}"));

            assertThat(person.playUntil("answer").members())
                    .containsEntry("index", 0)
                    .containsEntry("type", "true-false")
                    .containsEntry("value", "true")
                    .containsKey("questionId");
            assertThat(person.step(Map.of("done", Map.of())).object("handedOut").members())
                    .containsEntry("questionId", "q_none")
                    .containsEntry("value", "x")
                    .doesNotContainKey("index");
        }

        @Test
        void judges_what_a_page_refused() {
            ScriptedPerson person = ScriptedPerson.begin(
                    caller, script("Refusals", "{cancel: , refused: cannot cancel}, {complete: }"));

            assertThat(person.playUntil("cancel").text("refused")).isEqualTo("cannot cancel");
            person.step(Map.of("done", Map.of()));
            JsonObject run = person.step(Map.of("done", Map.of("refused", "not today")));

            assertThat(run.objects("failures").stream().map(failure -> failure.text("what")))
                    .containsExactly("refused", "refused");
            assertThat(run.objects("failures").get(1).text("seen")).isEqualTo("not today");
        }
    }

    @Nested
    @DisplayName("with trouble on its pages")
    class WithTrouble {
        @Test
        void arms_what_goes_wrong_for_the_one_session_and_takes_back_what_is_left() {
            ScriptedPerson person = ScriptedPerson.begin(
                    caller,
                    script("Trouble", "{trouble: {error: 503, times: 2}}, {answer: {question: 1, value: 'true'}}"));
            JsonObject answer = person.playUntil("answer");

            assertThat(answer.objects("troubles").stream().map(trouble -> trouble.integer("error")))
                    .containsExactly(503, 503);
            assertThat(person.integrator().get(FAULTS).jsonList())
                    .hasSize(2)
                    .allSatisfy(fault -> assertThat(fault.members())
                            .containsEntry("operation", "embedAct")
                            .containsEntry("session", answer.object("session").text("id")));

            person.step(Map.of("done", Map.of()));

            assertThat(person.integrator().get(FAULTS).jsonList()).isEmpty();
        }

        @Test
        void lets_a_page_get_through_in_the_end() {
            ScriptedPerson person = ScriptedPerson.begin(
                    caller,
                    script(
                            "Persistence",
                            "{trouble: {error: 500}}, {trouble: {connection: lost, for: 45s}},"
                                    + " {trouble: {rate-limit: {retry-after: 30s}}},"
                                    + " {trouble: {delay: 20s}}, {answer: {question: 1, value: 'true'}}, hand-in"));

            JsonObject run = person.play();

            assertThat(run.members()).containsEntry("passed", true);
            assertThat(person.troubles).containsExactly(500, 0, 429);
            assertThat(person.transcript()).contains("\"rate-limit\":\"PT30S\"", "\"for\":\"PT45S\"");
        }

        @Test
        void says_with_a_429_when_to_come_again() {
            ScriptedPerson person = ScriptedPerson.begin(
                    caller,
                    script(
                            "Later",
                            "{trouble: {rate-limit: {retry-after: 30s}}}, {answer: {question: 1, value: 'true'}}"));
            JsonObject answer = person.playUntil("answer");

            Answer limited = caller.post(
                    java.net
                                    .URI
                                    .create(answer.object("session").text("embedUrl"))
                                    .getPath() + "/actions",
                    Map.of("action", "answer"));

            limited.hasStatus(429).hasMessage("the server answered 429");
            assertThat(limited.header("Retry-After")).contains("30");
        }

        @Test
        void lets_the_page_be_without_connection_as_long_as_the_clock_says() {
            ScriptedPerson person = ScriptedPerson.begin(
                    caller,
                    script("Lost", "{trouble: {connection: lost, for: 45s}}, {answer: {question: 1, value: 'true'}}"));
            person.playUntil("answer");

            assertThat(person.integrator().get(FAULTS).jsonList().stream().map(fault -> fault.text("operation")))
                    .containsExactly("embedPage", "embedView", "embedAct");
            person.advance(Duration.ofSeconds(44));
            assertThat(person.integrator().get(FAULTS).jsonList()).hasSize(3);
            person.advance(Duration.ofSeconds(1));
            assertThat(person.integrator().get(FAULTS).jsonList()).isEmpty();
        }
    }

    private Answer begin(String name, String steps) {
        return caller.post(SCRIPTS + "?stepwise=true", script(name, steps));
    }

    private static String script(String name, String steps) {
        return Json.text(io.examplarymock.schemas.script.ScriptReader.read("script", YAML.formatted(name, steps))
                .script()
                .orElseThrow()
                .members());
    }
}
