package io.examplarymock.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every documented constraint refuses with its place (C13), and nothing is changed by what is refused. */
@MockTest
@DisplayName("A documented constraint")
class ConstraintsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // E1, P1
                "/users | {} | /email",
                "/users | {\"email\":\"nobody\"} | /email",
                "/users | {\"email\":\".a@example.com\"} | /email",
                "/users | {\"email\":\"a..b@example.com\"} | /email",
                "/users | {\"email\":\"a@example\"} | /email",
                "/users | {\"email\":1} | /email",
                "/users | {\"email\":null} | /email",
                "/users | {\"email\":\"a@example.com\",\"name\":\"\"} | /name",
                "/users | {\"email\":\"a@example.com\",\"name\":[]} | /name",
                "/users | {\"email\":\"a@example.com\",\"role\":\"student\"} | /role",
                "/users | {\"email\":\"a@example.com\",\"role\":\"Teacher\"} | /role",
                "/users | {\"email\":\"a@example.com\",\"sendInvite\":\"yes\"} | /sendInvite",
                // E2
                "/exams | {} | /name",
                "/exams | {\"name\":\"\"} | /name",
                "/exams | {\"name\":\"a\",\"subject\":1} | /subject",
                "/exams | {\"name\":\"a\",\"questions\":{}} | /questions",
                "/exams | {\"name\":\"a\",\"questions\":[1]} | /questions/0",
                "/exams | {\"name\":\"a\",\"intendedDuration\":\"45\"} | /intendedDuration",
                "/exams | {\"name\":\"a\",\"intendedDuration\":4.5} | /intendedDuration",
                "/exams | {\"name\":\"a\",\"metadata\":\"x\"} | /metadata",
                "/exams | {\"name\":\"a\",\"permissions\":[{\"role\":\"viewer\"}]} | /permissions/0/actor",
                "/exams | {\"name\":\"a\",\"permissions\":[{\"actor\":\"user_1\",\"role\":\"reader\"}]} | /permissions/0/role",
                "/exams | {\"name\":\"a\",\"sourceMaterialIds\":\"mat_1\"} | /sourceMaterialIds",
                // E6
                "/practice-spaces | {\"name\":1} | /name",
                "/practice-spaces | {\"name\":\"a\",\"settings\":{\"showTopicProgress\":\"yes\"}} | /settings/showTopicProgress",
                "/practice-spaces | {\"name\":\"a\",\"permissions\":{}} | /permissions",
                "/practice-spaces | {\"name\":\"a\",\"masteryTopics\":[{}]} | /masteryTopics/0/id",
                // E8, C1, C2, C7
                "/embed-sessions | {\"actor\":\"user_1\"} | /flow",
                "/embed-sessions | {\"flow\":\"edit-rubric\"} | /actor",
                "/embed-sessions | {\"flow\":\"edit-rubric\",\"actor\":1} | /actor",
                "/embed-sessions | {\"flow\":\"edit-rubric\",\"actor\":\"user_1\",\"presets\":[]} | /presets",
                "/embed-sessions | {\"flow\":\"edit-rubric\",\"actor\":\"user_1\",\"theme\":\"dark\"} | /theme",
                "/embed-sessions | {\"flow\":\"edit-rubric\",\"actor\":\"user_1\",\"metadata\":1} | /metadata",
                "/embed-sessions | {\"flow\":[\"edit-rubric\"],\"actor\":\"user_1\"} | /flow",
            })
    void refuses_at_its_place(String path, String body, String place, Caller caller) {
        isRefusedAt(place, caller, caller.changingNothing(() -> caller.post(path, body)));
    }

    @Test
    void holds_to_the_last_letter_of_a_name_E1(Caller caller) {
        caller.post("/users", Map.of("email", "a@example.com", "name", "x".repeat(100)))
                .hasStatus(201);
        isRefusedAt("/name", caller, caller.post("/users", Map.of("email", "b@example.com", "name", "x".repeat(101))));
    }

    @Test
    void suggests_the_flow_that_was_meant_C1(Caller caller) {
        Answer answer = caller.post("/embed-sessions", Map.of("flow", "generate-exams", "actor", "user_1"))
                .hasStatus(400);

        assertThat(answer.json().text("message")).contains("generate-exam").contains("did you mean");
        assertThat(answer.json().objects("errors").get(0).text("path")).isEqualTo("/flow");
    }

    @Nested
    @DisplayName("of presets")
    class Presets {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "generate-exam | {\"subject\":1} | /subject",
                    "generate-exam | {\"intendedDuration\":20} | /intendedDuration",
                    "generate-exam | {\"intendedDuration\":\"45\"} | /intendedDuration",
                    "generate-exam | {\"sourceMaterialIds\":[1]} | /sourceMaterialIds/0",
                    "generate-exam | {\"allowedGenerationQuestionTypes\":\"essay\"} | /allowedGenerationQuestionTypes",
                    "edit-rubric | {\"showDoneButton\":\"yes\"} | /showDoneButton",
                    "edit-rubric | {\"rubric\":{\"rubricType\":\"strict\",\"criteria\":[]}} | /rubric/rubricType",
                    "generate-question | {\"hideSubject\":1} | /hideSubject",
                    "generate-question | {\"outputFormat\":\"qti\"} | /outputFormat",
                    "generate-question | {\"questionType\":[]} | /questionType",
                    "edit-exam | {} | /examId",
                    "edit-exam | {\"examId\":1} | /examId",
                    "take-exam | {} | /examId",
                    "take-exam | {\"examId\":\"55S843D7\"} | /examId",
                    "take-exam | {\"examId\":null} | /examId",
                    "practice-space-student | {} | /practiceSpaceId",
                    "practice-space-student | {\"practiceSpaceId\":\"exam_1\"} | /practiceSpaceId",
                })
        void refuses_at_its_place_C13(String flow, String presets, String place, Caller caller) {
            String actor = caller.user("my-student@example.com");

            Answer answer = caller.changingNothing(() -> caller.post(
                    "/embed-sessions",
                    Map.of(
                            "flow",
                            flow,
                            "actor",
                            actor,
                            "presets",
                            Json.parse(presets).toValue())));

            isRefusedAt("/presets" + place, caller, answer);
        }

        @ParameterizedTest
        @CsvSource({
            "take-exam, examId, exam_nobody, The exam \"exam_nobody\" does not exist in your workspace.",
            "edit-exam, examId, exam_nobody, The exam \"exam_nobody\" does not exist in your workspace.",
            "practice-space-student, practiceSpaceId, space_nobody, "
                    + "The practice space \"space_nobody\" does not exist in your workspace."
        })
        void wants_what_is_named_to_exist_C14(String flow, String preset, String id, String message, Caller caller) {
            String actor = caller.user("my-student@example.com");

            caller.changingNothing(() -> caller.post(
                            "/embed-sessions", Map.of("flow", flow, "actor", actor, "presets", Map.of(preset, id))))
                    .hasStatus(400)
                    .hasMessage(message);
        }

        @Test
        void never_refuses_where_it_is_only_assumed_F4(Caller caller) {
            String actor = caller.user("my-student@example.com");

            caller.session("mark-answer", actor, Map.of("examId", 17, "answer", "none"));

            assertThat(caller.lastExchange().objects("warnings")).isNotEmpty();
            assertThat(caller.lastExchange().objects("violations")).isEmpty();
        }
    }

    @Nested
    @DisplayName("of addresses")
    class Addresses {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "javascript:alert(1)",
                    "JavaScript:alert(1)",
                    " javascript:alert(1)",
                    "java\nscript:alert(1)",
                    "data:text/html,x",
                    "ftp://example.com",
                    "file:///etc/passwd",
                    "/done",
                    "done",
                    "//example.com",
                    "https:",
                    "https://",
                    "https:example.com",
                    "https:///done",
                    "https://exa mple.com",
                    "https://example.com/a b",
                    "https://example.com/\r\nSet-Cookie: a=b",
                    "https://example.com\n",
                    "https://\\evil.example",
                    ""
                })
        void refuses_a_return_url_that_is_no_http_url_C13(String url, Caller caller) {
            isRefusedAt("/returnUrl", caller, session(caller, "returnUrl", url));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://example.com",
                    "http://localhost:3000/done?a=b#c",
                    "https://example.com?x=1",
                    "http://[::1]:3000/"
                })
        void takes_a_return_url_of_http_C7(String url, Caller caller) {
            assertThat(session(caller, "returnUrl", url).hasStatus(201).json().texts("enabledResponseModes"))
                    .containsExactly("return_url");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://example.com/",
                    "https://example.com/app",
                    "https://example.com?x",
                    "https://user@example.com",
                    "null",
                    "*",
                    "https://*.example.com",
                    "example.com",
                    "localhost:3000",
                    "javascript:alert(1)",
                    "ftp://example.com",
                    "https://example.com:123456",
                    "https://example.com\n",
                    "https://a.example, https://b.example",
                    ""
                })
        void refuses_an_allowed_origin_that_is_no_origin_C13(String origin, Caller caller) {
            isRefusedAt("/allowedOrigin", caller, session(caller, "allowedOrigin", origin));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://localhost:3000",
                    "https://example.com",
                    "https://app.example.com:8443",
                    "http://[::1]:80"
                })
        void takes_an_allowed_origin_C7(String origin, Caller caller) {
            assertThat(session(caller, "allowedOrigin", origin)
                            .hasStatus(201)
                            .json()
                            .texts("enabledResponseModes"))
                    .containsExactly("post_message");
        }

        private Answer session(Caller caller, String member, String value) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("flow", "edit-rubric");
            body.put("actor", caller.user("my-student@example.com"));
            body.put(member, value);
            return caller.post("/embed-sessions", body);
        }
    }

    /** The answer, its list of errors and the journal agree on the place. */
    private static void isRefusedAt(String place, Caller caller, Answer answer) {
        answer.hasStatus(400);
        assertThat(answer.json().text("message")).startsWith("The request is not valid: ");
        List<JsonObject> errors = answer.json().objects("errors");
        assertThat(errors).extracting(error -> error.text("path")).contains(place);
        JsonObject exchange = caller.lastExchange();
        assertThat(exchange.objects("violations"))
                .extracting(violation -> violation.text("pointer"), violation -> violation.text("message"))
                .isEqualTo(errors.stream()
                        .map(error -> org.assertj.core.groups.Tuple.tuple(error.text("path"), error.text("message")))
                        .toList());
        assertThat(caller.get("/__admin/examplary/sessions").jsonList()).isEmpty();
    }
}
