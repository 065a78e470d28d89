package io.examplarymock.server.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.examplarymock.server.api.ApiWire;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The player")
class PlayerTest {

    @Nested
    @DisplayName("with one student who takes an exam,")
    class OneStudent {
        @Test
        void answers_changes_and_hands_in() {
            Played played = Played.exam("""
                    {'do': 'open'}, {'do': 'start', 'after': 'PT5S'},
                    {'do': 'answer', 'with': {'question': 1, 'value': 'false'}, 'after': 'PT20S'},
                    {'do': 'answer', 'with': {'question': 1, 'correct': true}, 'after': 'PT10S'},
                    {'do': 'answer', 'with': {'question': 2, 'correct': false}, 'at': 'PT1M'},
                    {'do': 'hand-in'},
                    {'do': 'expect', 'with': {
                      'status': 'completed', 'answers': {'at-least': 2, 'correct': 1, 'wrong': 1}, 'time': 'PT1M',
                      'messages': ['started', 'started', 'started', 'completed'],
                      'redirect': {'status': 'completed'}, 'outputs': {},
                      'session': {'/flow': 'take-exam', '/presets/examId': {'matches': 'exam_.+'},
                                  'schema': 'embed-session/session'},
                      'exam': {'/questions/0/title': 'Is 1 odd?', '/questions': {'size': 3}, 'schema': 'exam/exam'}}}
                    """).passes();

            assertThat(played.valuesOf("redirect", "url"))
                    .containsExactly("http://localhost:3000/return?status=completed");
            assertThat(played.valuesOf("status", "to")).containsExactly("started", "completed");
        }

        @Test
        void runs_out_of_time() {
            Played played = Played.exam("""
                    {'do': 'start'}, {'do': 'answer', 'with': {'question': 1, 'value': 'true'}, 'after': 'PT5M'},
                    {'do': 'wait-until', 'with': {'until': 'time-limit'}},
                    {'do': 'answer', 'with': {'question': 2, 'value': 'true'}, 'refused': 'cannot answer a completed session'},
                    {'do': 'hand-in', 'refused': true},
                    {'do': 'expect', 'with': {'status': 'completed', 'time': 'PT45M', 'answers': 1}}
                    """).passes();

            assertThat(played.ofKind("time-limit"))
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .containsEntry("at", "2026-01-05T09:45:00.000Z")
                            .containsEntry("student", null));
        }

        @Test
        void is_overtaken_by_time_while_answering() {
            Played played = Played.exam(
                            "{'do': 'start'}, {'do': 'answer-all', 'with': {'speed': 'PT20M', 'correctness': 1}},"
                                    + "{'do': 'expect', 'with': {'status': 'completed', 'answers': {'correct': 2}}}")
                    .passes();

            assertThat(played.valuesOf("step", "stopped")).contains("completed");
        }

        @Test
        void leaves_and_comes_back_after_five_days() {
            Played.exam("""
                    {'do': 'open'}, {'do': 'leave'},
                    {'do': 'start', 'refused': 'the page is closed'},
                    {'do': 'wait', 'with': {'for': 'P5D'}},
                    {'do': 'come-back'}, {'do': 'start'}, {'do': 'answer-all'}, {'do': 'hand-in'},
                    {'do': 'expect', 'with': {'status': 'completed'}}
                    """).passes();
        }

        @Test
        void comes_back_too_late_after_eight_days() {
            Played played = Played.exam("""
                    {'do': 'open'}, {'do': 'leave'}, {'do': 'wait', 'with': 'P8D'},
                    {'do': 'come-back'}, {'do': 'reload', 'refused': 'cannot open an expired session'},
                    {'do': 'start', 'refused': 'cannot start an expired session'},
                    {'do': 'expect', 'with': {'status': 'expired', 'messages': []}}
                    """).passes();

            assertThat(played.valuesOf("expired", "at")).containsExactly("2026-01-12T09:00:00.000Z");
            assertThat(played.valuesOf("step", "shows")).contains("expired");
        }

        @Test
        void waits_until_the_session_expires_or_an_instant() {
            Played.exam("""
                    {'do': 'wait-until', 'with': 'expiry'}, {'do': 'expect', 'with': {'status': 'expired', 'time': 'P7D'}},
                    {'do': 'wait-until', 'with': {'until': '2026-02-01T00:00:00Z'}},
                    {'do': 'expect', 'with': {'time': {'at-least': 'P26D', 'at-most': 'P27D'}}}
                    """).passes();
        }

        @Test
        void loses_the_session_while_writing() {
            Played.exam("""
                    {'do': 'start'}, {'do': 'answer', 'with': {'question': 1, 'value': 'true'}}, {'do': 'delete'},
                    {'do': 'answer', 'with': {'question': 2, 'value': 'true'}, 'refused': 'Embed session not found.'},
                    {'do': 'reload', 'refused': 'was deleted at'}, {'do': 'delete', 'refused': true}
                    """).passes();
        }

        @Test
        void takes_the_exam_once_only() {
            Played played = Played.exam("""
                    {'do': 'start'}, {'do': 'hand-in'}, {'do': 'create'},
                    {'do': 'start', 'refused': 'has handed in this exam already'},
                    {'do': 'expect', 'with': {'status': 'pending'}}
                    """).passes();

            assertThat(played.ofKind("created")).hasSize(2);
        }
    }

    @Nested
    @DisplayName("lets trouble happen, so that")
    class Trouble {
        @Test
        void errors_are_tried_again_each_second_and_delays_pass() {
            Played played = Played.exam("""
                    {'do': 'start'},
                    {'do': 'trouble', 'with': {'error': 500, 'times': 3}},
                    {'do': 'answer', 'with': {'question': 1, 'value': 'true'}}, {'do': 'expect', 'with': {'time': 'PT3S'}},
                    {'do': 'trouble', 'with': {'delay': 'PT30S'}},
                    {'do': 'answer', 'with': {'question': 1, 'value': 'true'}}, {'do': 'expect', 'with': {'time': 'PT33S'}},
                    {'do': 'trouble', 'with': {'connection': 'lost', 'for': 'PT45S'}},
                    {'do': 'answer', 'with': {'question': 1, 'value': 'true'}}, {'do': 'expect', 'with': {'time': 'PT78S'}},
                    {'do': 'trouble', 'with': {'rate-limit': {'retry-after': 'PT30S'}}},
                    {'do': 'answer', 'with': {'question': 1, 'value': 'true'}}, {'do': 'expect', 'with': {'time': 'PT108S'}}
                    """).passes();

            assertThat(played.ofKind("trouble")).hasSize(6);
        }

        @Test
        void other_errors_are_refusals() {
            Played.exam(
                            "{'do': 'trouble', 'with': {'error': 403}}, {'do': 'start', 'refused': 'the server answered 403'},"
                                    + "{'do': 'start'}")
                    .passes();
        }

        @Test
        void a_lost_connection_can_cost_the_exam() {
            Played.exam("{'do': 'start'}, {'do': 'trouble', 'with': {'connection': 'lost', 'for': 'PT1H'}},"
                            + "{'do': 'hand-in', 'refused': 'cannot hand-in a completed session'}")
                    .passes();
        }
    }

    @Nested
    @DisplayName("knows the flows of teachers:")
    class Teachers {
        @Test
        void generates_an_exam_that_can_be_read() {
            Played.flow("generate-exam", """
                    {'do': 'open'}, {'do': 'start'}, {'do': 'complete', 'after': 'PT2M'},
                    {'do': 'expect', 'with': {'status': 'completed', 'outputs': {'examId': {'matches': 'exam_.+'}},
                      'redirect': {'examId': {'matches': 'exam_.+'}}, 'exam': {'schema': 'exam/exam'}}}
                    """).passes();
        }

        @Test
        void cancels_and_fails() {
            Played.flow("generate-question", """
                    {'do': 'start'}, {'do': 'cancel'}, {'do': 'expect', 'with': {'status': 'cancelled'}},
                    {'do': 'create'}, {'do': 'fail'},
                    {'do': 'expect', 'with': {'messages': {'count': {'cancelled': 1, 'completed': 0}}}}
                    """).passes();
        }

        @Test
        void writes_a_rubric_marks_and_reports_what_it_is_told_to() {
            Played.flow(
                            "edit-rubric",
                            "{'do': 'open'}, {'do': 'complete', 'refused': false}".replace(", 'refused': false", ""))
                    .passes();
            Played.flow(
                            "mark-answer",
                            "{'do': 'open'}, {'do': 'complete'}, {'do': 'expect', 'with': {'outputs': {'scoring': {'points': {'at-least': 1}}}}}")
                    .passes();
            Played.flow("edit-rubric", "{'do': 'complete', 'with': {'outputs': {'rubric': 3}}, 'refused': 'outputs'}")
                    .passes();
        }

        @Test
        void edits_an_exam() {
            Played played = Played.of(Played.script(
                    "edit-exam",
                    Played.EXAM.replace("{\"name\": \"Midterm\"", "{\"role\": \"editor\", \"name\": \"Midterm\""),
                    """
                    {'do': 'open'}, {'do': 'edit', 'with': {'rename': 'Final'}},
                    {'do': 'edit', 'with': {'question': 1, 'title': 'Is 7 odd?'}},
                    {'do': 'edit', 'with': {'add': {'type': 'essay', 'title': 'Why?'}}},
                    {'do': 'edit', 'with': {'remove': 2}}, {'do': 'edit', 'with': {'move': 3, 'to': 1}},
                    {'do': 'edit', 'with': {'remove': 9}, 'refused': 'has 3 questions'},
                    {'do': 'expect', 'with': {'status': 'started', 'exam': {
                      '/name': 'Final', '/questions': {'size': 3}, '/questions/0/title': 'Why?',
                      '/questions/1/title': 'Is 7 odd?'}}}
                    """,
                    ""));

            played.passes();
            assertThat(played.valuesOf("edit", "edit")).containsExactly("rename", "question", "add", "remove", "move");
        }

        @Test
        void may_not_edit_as_a_participant() {
            Played.of(Played.script(
                            "edit-exam",
                            Played.EXAM,
                            "{'do': 'open', 'refused': 'needs the editor role'}, {'do': 'edit', 'with': {'rename': 'X'}, 'refused': true}",
                            ""))
                    .passes();
        }
    }

    @Nested
    @DisplayName("plays practice")
    class Practice {
        @Test
        void over_three_weeks_with_a_session_each() {
            Played played = Played.of(Played.script(
                    "practice-space-student",
                    "'space': {'name': 'Numbers', 'masteryTopics': [{'id': 'f', 'name': 'Fractions'}]}",
                    """
                    {'do': 'open'}, {'do': 'practise', 'with': {'questions': 5, 'correctness': 0}},
                    {'do': 'wait', 'with': {'for': 'P7D'}}, {'do': 'expect', 'with': {'status': 'expired'}},
                    {'do': 'create'}, {'do': 'practise', 'with': {'questions': 5, 'correctness': 1}},
                    {'do': 'wait', 'with': {'for': 'P7D'}},
                    {'do': 'create'}, {'do': 'practise', 'with': {'questions': 5, 'correctness': 1}},
                    {'do': 'expect', 'with': {'answers': 5, 'progress': {'topics': {
                       'Fractions': {'answered': 15, 'proficiency': {'at-most': 1}}}}}}
                    """,
                    ""));

            played.passes();
            assertThat(played.ofKind("expired")).hasSize(2);
        }
    }

    @Nested
    @DisplayName("fails")
    class Failures {
        @Test
        void a_step_that_is_refused_unexpectedly() {
            assertThat(Played.exam("{'do': 'start'}, {'do': 'cancel'}, {'do': 'hand-in'}")
                            .failure())
                    .containsEntry("step", 2)
                    .containsEntry("do", "cancel")
                    .containsEntry("student", "student")
                    .extractingByKey("seen")
                    .asString()
                    .contains("cannot cancel");
        }

        @Test
        void a_refusal_that_does_not_come_or_says_something_else() {
            assertThat(Played.exam("{'do': 'start', 'refused': true}").failure())
                    .containsEntry("seen", "done");
            assertThat(Played.exam("{'do': 'hand-in'}, {'do': 'start', 'refused': 'no time'}")
                            .failure())
                    .containsEntry("expected", "to be refused with \"no time\"");
        }

        @Test
        void each_expectation_that_is_not_met_and_goes_on() {
            for (String wrong : List.of(
                    "'status': 'completed'",
                    "'outputs': {'examId': 'x'}",
                    "'messages': ['completed']",
                    "'messages': {'count': {'started': 2}}",
                    "'redirect': {'status': 'completed'}",
                    "'answers': 2",
                    "'answers': {'correct': {'at-least': 2}}",
                    "'answers': {'at-most': 0}",
                    "'session': {'/flow': 'edit-exam'}",
                    "'session': {'schema': 'exam/exam'}".replace("exam/exam", "admin/clock-set"),
                    "'exam': {'/questions': {'size': 2}}",
                    "'exam': {'/name': {'matches': 'F.*'}}",
                    "'progress': {'topics': {'Fractions': {'answered': 1}}}",
                    "'time': {'at-most': 'PT10S'}",
                    "'time': {'at-least': 'PT1H'}")) {
                Played played =
                        Played.exam("{'do': 'answer', 'with': {'question': 1, 'value': 'true'}, 'after': 'PT20S'},"
                                + "{'do': 'expect', 'with': {" + wrong + "}}, {'do': 'hand-in'}");

                assertThat(played.outcome().firstFailures()).as(wrong).isNotEmpty();
                assertThat(played.outcome().firstFailures().get(0)).as(wrong).containsEntry("step", 2);
                assertThat(played.valuesOf("status", "to")).as(wrong).contains("completed");
            }
        }
    }

    @Nested
    @DisplayName("with a class")
    class AClass {
        @Test
        void of_thirty_plays_each_by_its_own_speed_and_luck() {
            Played played = Played.of(BenchmarkOfScale.script(30, 5)).passes();
            List<Object> corrects = played.valuesOf("step", "correct");

            assertThat(played.valuesOf("created", "student").stream().distinct())
                    .hasSize(30);
            assertThat(played.ofKind("redirect")).hasSize(30);
            assertThat(corrects).contains(true, false);
            assertThat(played.lines().stream().map(line -> line.get("at")).filter(at -> at != null))
                    .isSortedAccordingTo((one, other) -> ((String) one).compareTo((String) other));
        }

        @Test
        void of_five_hundred_loses_nobody() {
            Played played = Played.of(BenchmarkOfScale.script(500, 4)).passes();

            assertThat(played.outcome().steps()).isEqualTo(500 * (3 + 4));
            assertThat(played.outcome().events()).isEqualTo(played.lines().size() - 2);
            assertThat(played.ofKind("message")).hasSize(500 * 5);
            assertThat(played.ofKind("expectation")).hasSize(500);
        }

        @Test
        void plays_the_same_for_the_same_seed_and_differently_for_another() {
            String script = BenchmarkOfScale.script(10, 5);
            String transcript = Played.of(script).text();

            assertThat(Played.of(script).text()).isEqualTo(transcript);
            assertThat(Played.of(script.replace("\"seed\": 7", "\"seed\": 8")).text())
                    .isNotEqualTo(transcript);
            assertThat(transcript).doesNotContain("examp_");
        }
    }

    @Nested
    @DisplayName("does not begin")
    class BadScripts {
        @Test
        void a_script_with_problems_and_names_them_all() {
            assertThatThrownBy(() -> Played.read("""
                            {"script": 2, "name": 5, "given": {"session": {"flow": "take-test", "presets": {"x": "${exam.id}"}}},
                             "steps": [{"do": "open", "after": "soon", "colour": "red"},
                                       {"do": "expect", "with": {"outputs": {"a": {"matches": "("}}}}],
                             "students": [{"class": 3, "speed": {"from": "PT9S", "to": "PT5S"}}, {"begins": "PT1S"}]}
                            """))
                    .isInstanceOfSatisfying(
                            BadScript.class,
                            bad -> assertThat(bad.problems().stream().map(ScriptProblem::pointer))
                                    .containsExactlyInAnyOrder(
                                            "/script",
                                            "/name",
                                            "/given/session/flow",
                                            "/steps/0/after",
                                            "/steps/0/colour",
                                            "/steps/1/with",
                                            "/students/0/speed",
                                            "/students/1",
                                            "/given/session/presets/x"));
        }
    }

    @Test
    void writes_lines_that_fit_their_schema() {
        List<Map<String, Object>> lines = Played.exam("""
                        {'do': 'trouble', 'with': {'error': 503}}, {'do': 'start'}, {'do': 'cancel'}, {'do': 'answer-all'},
                        {'do': 'expect', 'with': {'status': 'expired'}}, {'do': 'wait-until', 'with': 'time-limit'}
                        """).lines();

        assertThat(lines)
                .hasSizeGreaterThan(10)
                .allSatisfy(line -> assertThat(new ApiWire().judge("script/transcript-line", line))
                        .isEmpty());
    }

    @Test
    void fills_in_who_and_what_is_meant() {
        String script = Played.script(
                        "take-exam", "'users': {'ada': {'email': 'ada@example.com'}}, " + Played.EXAM, """
                        {'do': 'create'},
                        {'do': 'expect', 'with': {'session': {
                          '/metadata/who': 'student', '/metadata/number': 1, '/metadata/teacher': '${users.ada}'}}},
                        {'do': 'expect', 'with': {'session': {'/metadata/teacher': {'matches': 'user_.+'}}}}
                        """, "")
                .replace(
                        "\"responses\"",
                        "\"metadata\": {\"who\": \"${student.name}\", \"number\": \"${student.number}\","
                                + " \"teacher\": \"${users.ada}\"}, \"responses\"");

        Played.of(script).passes();
    }
}
