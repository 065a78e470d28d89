package io.examplarymock.server.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import io.examplarymock.server.value.Members;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where each flow sends the browser, read on the admin side (section "What each flow reports": O1 to O7, O9). */
@MockTest
@DisplayName("The return URL")
class RedirectsTest {
    private static final String RETURN = "https://app.example.com/done";

    @Nested
    @DisplayName("is called with the outcome of")
    class Outcomes {
        @Test
        void generate_exam_O1(Caller caller) {
            String session = session("generate-exam", Map.of(), RETURN, caller);

            caller.act(session, "complete").hasStatus(200);

            String examId = caller.get("/embed-sessions/" + session)
                    .json()
                    .object("outputs")
                    .text("examId");
            assertThat(redirectUrl(session, caller)).isEqualTo(RETURN + "?status=completed&examId=" + examId);
            fits("generate-exam", session, caller);
        }

        @ParameterizedTest(name = "generate-exam after {0}")
        @ValueSource(strings = {"cancel", "fail"})
        void generate_exam_that_came_to_nothing_O1(String action, Caller caller) {
            String session = session("generate-exam", Map.of(), RETURN, caller);

            caller.act(session, action).hasStatus(200);

            assertThat(redirectUrl(session, caller)).isEqualTo(RETURN + "?status=cancelled");
            fits("generate-exam", session, caller);
        }

        @Test
        void edit_rubric_O2(Caller caller) {
            Map<String, Object> rubric = Members.start()
                    .put("rubricType", "simple")
                    .put("criteria", List.of(Map.of("id", "a", "title", "Ruimte & \"vorm\" – √2", "levels", List.of())))
                    .toMap();
            String session = session("edit-rubric", Map.of("rubric", rubric), RETURN, caller);

            caller.act(session, "complete").hasStatus(200);

            assertThat(redirectUrl(session, caller)).startsWith(RETURN + "?status=completed&rubric=%7B%22");
            assertThat(json(query(session, caller).get("rubric"))).isEqualTo(rubric);
            fits("edit-rubric", session, caller);
        }

        @Test
        void generate_question_as_an_object_O3(Caller caller) {
            String session = session("generate-question", Map.of(), RETURN, caller);

            caller.act(session, "complete").hasStatus(200);

            assertThat(query(session, caller)).containsOnlyKeys("status", "question");
            assertThat(json(query(session, caller).get("question"))).isEqualTo(output(session, "question", caller));
            fits("generate-question", session, caller);
        }

        @ParameterizedTest(name = "generate-question as {0}")
        @ValueSource(strings = {"qti_v2p1", "qti_v3p0"})
        void generate_question_as_XML_O3(String format, Caller caller) {
            String session = session("generate-question", Map.of("outputFormat", format), RETURN, caller);

            caller.act(session, "complete").hasStatus(200);

            assertThat(query(session, caller).get("question"))
                    .startsWith("<?xml")
                    .isEqualTo(output(session, "question", caller));
            fits("generate-question", session, caller);
        }

        @Test
        void generate_question_that_was_cancelled_O3(Caller caller) {
            String session = session("generate-question", Map.of(), RETURN, caller);

            caller.act(session, "cancel").hasStatus(200);

            assertThat(redirectUrl(session, caller)).isEqualTo(RETURN + "?status=cancelled");
        }

        @Test
        void mark_answer_O4(Caller caller) {
            String session = session("mark-answer", Map.of(), RETURN, caller);

            caller.act(session, "complete").hasStatus(200);

            assertThat(query(session, caller)).containsOnlyKeys("status", "scoring");
            assertThat(json(query(session, caller).get("scoring"))).isEqualTo(output(session, "scoring", caller));
            fits("mark-answer", session, caller);
        }

        @Test
        void mark_answer_that_was_cancelled_O4(Caller caller) {
            String session = session("mark-answer", Map.of(), RETURN, caller);

            caller.act(session, "cancel").hasStatus(200);

            assertThat(redirectUrl(session, caller)).isEqualTo(RETURN + "?status=cancelled");
        }

        @Test
        void take_exam_O6(Caller caller) {
            String session = examSession(caller);

            caller.act(session, "hand-in").hasStatus(200);

            assertThat(redirectUrl(session, caller)).isEqualTo(RETURN + "?status=completed");
            fits("take-exam", session, caller);
        }

        @Test
        void take_exam_when_time_is_up_O6(Caller caller) {
            caller.freeze();
            String session = examSession(caller);
            caller.act(session, "start").hasStatus(200);

            caller.advance("PT15M").hasStatus(200);

            assertThat(redirectUrl(session, caller)).isEqualTo(RETURN + "?status=completed");
        }
    }

    @Nested
    @DisplayName("is not called")
    class Nowhere {
        @Test
        void before_the_session_has_finished(Caller caller) {
            String session = session("generate-exam", Map.of(), RETURN, caller);
            assertThat(redirectUrl(session, caller)).isNull();

            caller.act(session, "start").hasStatus(200);
            assertThat(redirectUrl(session, caller)).isNull();
        }

        @Test
        void when_the_session_expired(Caller caller) {
            String session = session("generate-exam", Map.of(), RETURN, caller);

            caller.advance("P7D").hasStatus(200);

            assertThat(admin(session, caller).text("status")).isEqualTo("expired");
            assertThat(redirectUrl(session, caller)).isNull();
        }

        @Test
        void when_none_was_given(Caller caller) {
            String session = session("generate-exam", Map.of(), null, caller);

            caller.act(session, "complete").hasStatus(200);

            assertThat(admin(session, caller).text("status")).isEqualTo("completed");
            assertThat(redirectUrl(session, caller)).isNull();
        }

        @Test
        void by_flows_that_end_by_expiry_only_O5_O7(Caller caller) {
            String actor = caller.user("open-ended@example.com");
            String editing = session("edit-exam", Map.of("examId", caller.examFor(actor, null)), RETURN, actor, caller);
            String practising = session(
                    "practice-space-student", Map.of("practiceSpaceId", caller.spaceFor(actor)), RETURN, actor, caller);
            caller.act(editing, "start").hasStatus(200);
            caller.act(practising, Map.of("action", "answer", "index", 0, "value", "true"))
                    .hasStatus(200);

            for (String session : List.of(editing, practising)) {
                assertThat(admin(session, caller).text("status")).isEqualTo("started");
                assertThat(redirectUrl(session, caller)).isNull();
            }
            caller.advance("P7D").hasStatus(200);
            for (String session : List.of(editing, practising)) {
                assertThat(admin(session, caller).text("status")).isEqualTo("expired");
                assertThat(redirectUrl(session, caller)).isNull();
            }
        }
    }

    @Nested
    @DisplayName("keeps")
    class Merging {
        @Test
        void its_query_and_its_fragment_O9(Caller caller) {
            assertThat(cancelled("https://app.example.com/done?course=7&flag#/exams", caller))
                    .isEqualTo("https://app.example.com/done?course=7&flag&status=cancelled#/exams");
        }

        @Test
        void no_outcome_of_an_earlier_session(Caller caller) {
            assertThat(cancelled("https://app.example.com/done?status=completed&course=7", caller))
                    .isEqualTo("https://app.example.com/done?course=7&status=cancelled");
        }

        private static String cancelled(String returnUrl, Caller caller) {
            String session = session("generate-exam", Map.of(), returnUrl, caller);
            caller.act(session, "cancel").hasStatus(200);
            return redirectUrl(session, caller);
        }
    }

    @Test
    void survives_a_state_document(Caller caller) {
        String session = session("generate-exam", Map.of(), RETURN, caller);
        caller.act(session, "complete").hasStatus(200);
        String before = redirectUrl(session, caller);

        caller.put("/__admin/examplary/state", caller.state()).hasStatus(204);

        assertThat(redirectUrl(session, caller)).isEqualTo(before);
    }

    private static String examSession(Caller caller) {
        String actor = caller.user("student@example.com");
        return session("take-exam", Map.of("examId", caller.examFor(actor, 15)), RETURN, actor, caller);
    }

    private static String session(String flow, Map<String, Object> presets, String returnUrl, Caller caller) {
        return session(flow, presets, returnUrl, caller.user("actor@example.com"), caller);
    }

    private static String session(
            String flow, Map<String, Object> presets, String returnUrl, String actor, Caller caller) {
        Map<String, Object> request = Members.start()
                .put("flow", flow)
                .put("actor", actor)
                .put("presets", presets)
                .put("returnUrl", returnUrl)
                .withoutNulls()
                .toMap();
        return caller.post("/embed-sessions", request).hasStatus(201).id();
    }

    private static JsonObject admin(String session, Caller caller) {
        return caller.get("/__admin/examplary/sessions/" + session)
                .hasStatus(200)
                .json();
    }

    private static String redirectUrl(String session, Caller caller) {
        return admin(session, caller).text("redirectUrl");
    }

    private static Object output(String session, String name, Caller caller) {
        return admin(session, caller).object("outputs").members().get(name);
    }

    private static Object json(String text) {
        return Json.parse(text).toValue();
    }

    /** The query as a page reads it. */
    private static Map<String, String> query(String session, Caller caller) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair :
                URI.create(redirectUrl(session, caller)).getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static void fits(String flow, String session, Caller caller) {
        assertThat(JsonBody.of(query(session, caller))
                        .validate("return-url/" + flow)
                        .violations())
                .isEmpty();
    }
}
