package io.examplarymock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.time.ClockMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A mock server")
class MockServerTest {
    private static final String STATE = "/__admin/examplary/state";

    @Nested
    @DisplayName("that was just started")
    class Fresh {
        @Test
        void has_a_demo_workspace_to_play_with() {
            try (MockServer mock = MockServer.start(MockOptions.forTests())) {
                Caller demo = new Caller(mock.baseUrl(), mock.demoKey());

                assertThat(demo.get("/me").hasStatus(200).id()).isEqualTo("user_demo_owner");
                JsonObject exam = demo.get("/exams/exam_demo_plate_tectonics")
                        .hasStatus(200)
                        .json();
                assertThat(exam.objects("questions"))
                        .extracting(question -> question.text("type"))
                        .contains(
                                "examplary.default.single-line-text",
                                "examplary.default.multi-line-text",
                                "examplary.default.essay",
                                "examplary.default.multiple-choice-single-answer",
                                "examplary.default.multiple-choice-multiple-answers",
                                "examplary.default.true-false",
                                "examplary.default.picture-choice",
                                "examplary.default.date-year",
                                "examplary.expansion.fill-in-blank",
                                "examplary.expansion.matching",
                                "examplary.expansion.sequence");
                assertThat(demo.get("/practice-spaces/space_demo_algebra/progress?actor=user_demo_student")
                                .hasStatus(200)
                                .json()
                                .objects("topics"))
                        .hasSize(3);
                assertThat(demo.get("/student-levels").hasStatus(200).jsonList())
                        .extracting(level -> level.text("id"))
                        .contains("us_high_school_lower");
                assertThat(demo.get("/taxonomies").hasStatus(200).jsonList()).isNotEmpty();
            }
        }

        @Test
        void lets_the_demo_student_take_the_demo_exam() {
            try (MockServer mock = MockServer.start(MockOptions.forTests())) {
                Caller demo = new Caller(mock.baseUrl(), mock.demoKey());

                JsonObject session =
                        demo.session("take-exam", "user_demo_student", Map.of("examId", "exam_demo_plate_tectonics"));

                demo.sendBare(
                                request -> request,
                                session.text("embedUrl")
                                        .substring(mock.baseUrl().toString().length()))
                        .hasStatus(200);
            }
        }
    }

    @Nested
    @DisplayName("with a seed")
    class Seeded {
        private static final String KEY = "examp_Seeded00000000000000000000000000";

        @Test
        void makes_the_same_ids_again_whatever_other_workspaces_do() {
            assertThat(ids(7, false)).isEqualTo(ids(7, true));
        }

        @Test
        void makes_other_ids_from_another_seed() {
            assertThat(ids(7, false)).doesNotContainAnyElementsOf(ids(8, false));
        }

        @Test
        void makes_the_same_ids_again_after_a_reset() {
            try (MockServer mock = seeded(7)) {
                Caller caller = new Caller(mock.baseUrl(), KEY);
                List<String> first = work(caller);
                caller.post("/__admin/examplary/reset", null).hasStatus(204);

                assertThat(work(caller)).isEqualTo(first);
            }
        }

        @Test
        void is_refused_where_others_could_guess_tokens() {
            MockOptions open =
                    MockOptions.forTests().toBuilder().seed(7L).host("0.0.0.0").build();

            assertThatThrownBy(() -> MockServer.start(open))
                    .isInstanceOf(InvalidOptions.class)
                    .hasMessageContaining("--force-seed");
        }

        private static List<String> ids(long seed, boolean withCompany) {
            try (MockServer mock = seeded(seed)) {
                if (withCompany) {
                    work(Caller.withFreshKey(mock.baseUrl()));
                }
                return work(new Caller(mock.baseUrl(), KEY));
            }
        }

        private static MockServer seeded(long seed) {
            return MockServer.start(
                    MockOptions.forTests().toBuilder().seed(seed).build());
        }

        private static List<String> work(Caller caller) {
            List<String> ids = new ArrayList<>(List.of(caller.get("/me").id()));
            String actor = caller.user("my-student@example.com");
            ids.addAll(List.of(actor, caller.examFor(actor, null), caller.spaceFor(actor)));
            String session = caller.session("generate-exam", actor, Map.of("subject", "History"))
                    .text("id");
            caller.act(session, "complete").hasStatus(200);
            ids.add(session);
            String exam = caller.get("/embed-sessions/" + session)
                    .json()
                    .object("outputs")
                    .text("examId");
            ids.add(exam);
            caller.get("/exams/" + exam)
                    .json()
                    .objects("questions")
                    .forEach(question -> ids.add(question.text("id") + question.text("title")));
            return ids;
        }
    }

    @Nested
    @DisplayName("without a seed")
    class Unseeded {
        @Test
        void never_makes_an_id_again_after_a_reset() {
            try (MockServer mock = MockServer.start(MockOptions.forTests())) {
                Caller caller = Caller.withFreshKey(mock.baseUrl());
                String before = caller.user("my-student@example.com");
                caller.post("/__admin/examplary/reset", null).hasStatus(204);

                assertThat(caller.user("my-student@example.com")).isNotEqualTo(before);
            }
        }
    }

    @Nested
    @DisplayName("with options")
    class Configured {
        @Test
        void starts_frozen_where_it_is_told() {
            Instant start = Instant.parse("2026-01-08T10:00:00Z");
            MockOptions options = MockOptions.forTests().toBuilder()
                    .clock(ClockMode.FROZEN)
                    .clockStart(start)
                    .build();
            try (MockServer mock = MockServer.start(options)) {
                Caller caller = Caller.withFreshKey(mock.baseUrl());
                assertThat(caller.now()).isEqualTo(start);
                caller.advance("P1D").hasStatus(200);
                caller.post("/__admin/examplary/reset", null).hasStatus(204);
                assertThat(caller.now()).isEqualTo(start);
            }
        }

        @Test
        void refuses_take_exam_in_production_F6() {
            MockOptions options = MockOptions.forTests().toBuilder()
                    .environment(MockOptions.Environment.PRODUCTION)
                    .build();
            try (MockServer mock = MockServer.start(options)) {
                Caller demo = new Caller(mock.baseUrl(), mock.demoKey());
                demo.post(
                                "/embed-sessions",
                                Map.of(
                                        "flow",
                                        "take-exam",
                                        "actor",
                                        "user_demo_student",
                                        "presets",
                                        Map.of("examId", "exam_demo_plate_tectonics")))
                        .hasStatus(400)
                        .hasMessage("The take-exam flow is not available in this environment.");
                demo.session("edit-rubric", "user_demo_student", Map.of());
            }
        }

        @Test
        void knows_only_made_keys_when_strict() {
            MockOptions options = MockOptions.forTests().toBuilder()
                    .keys(MockOptions.Keys.STRICT)
                    .build();
            try (MockServer mock = MockServer.start(options)) {
                Caller.withFreshKey(mock.baseUrl()).get("/me").hasStatus(401);
                Caller demo = new Caller(mock.baseUrl(), mock.demoKey());
                String made = demo.post("/__admin/examplary/workspaces", Map.of("name", "Made", "approved", false))
                        .hasStatus(201)
                        .json()
                        .text("apiKey");
                Caller caller = new Caller(mock.baseUrl(), made);
                caller.get("/me").hasStatus(200);
                caller.post("/embed-sessions", Map.of("flow", "edit-rubric", "actor", "user_x"))
                        .hasStatus(403);
            }
        }

        @Test
        void starts_with_the_workspaces_of_a_folder(@TempDir Path folder) throws Exception {
            String exam;
            try (MockServer mock = MockServer.start(MockOptions.forTests())) {
                Caller caller = Caller.withFreshKey(mock.baseUrl());
                exam = caller.examFor(caller.user("my-student@example.com"), 45);
                Files.writeString(
                        folder.resolve("school.json"), caller.get(STATE).text());
                Files.writeString(folder.resolve("notes.txt"), "not a document");
                try (MockServer other = MockServer.start(
                        MockOptions.forTests().toBuilder().seedData(folder).build())) {
                    new Caller(other.baseUrl(), caller.key())
                            .get("/exams/" + exam)
                            .hasStatus(200);
                    new Caller(other.baseUrl(), other.demoKey()).get("/me").hasStatus(200);
                }
            }
        }

        @Test
        void names_the_document_that_it_cannot_read(@TempDir Path folder) throws Exception {
            Files.writeString(folder.resolve("broken.json"), "{\"version\": 1}");

            assertThatThrownBy(() -> MockServer.start(
                            MockOptions.forTests().toBuilder().seedData(folder).build()))
                    .isInstanceOf(InvalidOptions.class)
                    .hasMessageContaining("broken.json")
                    .hasMessageContaining("required");
        }

        @Test
        void asks_for_the_admin_token_on_every_admin_route() {
            MockOptions options =
                    MockOptions.forTests().toBuilder().adminToken("s3cret").build();
            try (MockServer mock = MockServer.start(options)) {
                Caller caller = Caller.withFreshKey(mock.baseUrl());
                for (String path : List.of(
                        "/__admin/examplary/clock",
                        "/__admin/mappings",
                        "/__admin",
                        "/%5F_admin/mappings",
                        "/__admin/docs")) {
                    caller.sendBare(request -> request, path).hasStatus(401);
                    caller.sendBare(request -> request.header("Authorization", "Bearer wrong"), path)
                            .hasStatus(401);
                }
                caller.sendBare(request -> request.header("Authorization", "Bearer s3cret"), "/__admin/mappings")
                        .hasStatus(200);
                caller.sendBare(request -> request, "/readyz").hasStatus(200);
                caller.get("/me").hasStatus(200);
                assertThat(caller.sendBare(
                                        request -> request.header("Authorization", "Bearer s3cret"),
                                        "/__admin/examplary/settings")
                                .text())
                        .doesNotContain("s3cret");
            }
        }
    }
}
