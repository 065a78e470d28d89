package io.examplarymock.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.cli.Terminal.Outcome;
import io.examplarymock.harness.drift.probe.Probe;
import io.examplarymock.harness.drift.probe.Probes;
import io.examplarymock.harness.json.Json;
import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.schemas.Facts;
import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import io.examplarymock.server.deviation.Deviations;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("test-harness drift")
class DriftCommandTest {
    private static final String KEY = "examp_Drift000000000000000000000000000";

    @TempDir
    private Path folder;

    @Test
    void asks_about_facts_that_exist() {
        assertThat(Probes.all().stream().flatMap(probe -> probe.facts().stream()))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(Facts.load().find(fact)).isPresent());
        assertThat(Probes.all()).extracting(Probe::name).doesNotHaveDuplicates();
    }

    @Nested
    @DisplayName("against a mock that is as it should be")
    class Undeviating {
        @Test
        void confirms_what_can_be_read_and_makes_nothing() throws Exception {
            try (MockServer mock = mock(null)) {
                Outcome outcome = drift(mock);

                assertThat(outcome.exitCode()).isZero();
                assertThat(outcome.out())
                        .doesNotContain("differs        ", "newly seen     ", "left behind")
                        .contains(": asked for with --writes only\n");
                assertThat(verdicts("confirmed")).contains("E12.P", "E12.M", "G3", "G5", "G7", "E16.P");
                assertThat(state(mock).get("users").items()).hasSize(1);
            }
        }

        @Test
        void confirms_everything_that_it_asks_for_and_leaves_what_cannot_be_deleted() throws Exception {
            try (MockServer mock = mock(null)) {
                Outcome outcome = drift(mock, "--writes");

                assertThat(outcome.exitCode()).as(outcome.out()).isZero();
                assertThat(outcome.out())
                        .startsWith(
                                "With --writes, this makes in the deployment at " + mock.baseUrl() + ":\n  - a user")
                        .doesNotContain("differs        ", "newly seen     ");
                Set<String> asked = new TreeSet<>();
                Probes.all().forEach(probe -> asked.addAll(probe.facts()));
                asked.removeAll(verdicts("confirmed"));
                assertThat(asked).isEmpty();
                assertThat(state(mock).get("exams").items()).isEmpty();
                assertThat(state(mock).get("sessions").items()).isEmpty();
                assertThat(outcome.out())
                        .contains("left behind    the practice space space_", "left behind    the user user_")
                        .contains("left behind    the source material mat_")
                        .contains("left behind    the question type examplary-mock.drift-check: DELETE answers 404")
                        .doesNotContain("left behind    the name", "left behind    the role");
                assertThat(state(mock).get("users").items())
                        .extracting(user -> user.get("name").text().orElseThrow())
                        .containsExactly("Workspace owner", "Examplary Mock drift check");
                assertThat(state(mock).get("users").get(1).get("role").text()).contains("teacher");
            }
        }

        @Test
        void writes_reports_that_fit_their_schema_and_hold_no_key() throws Exception {
            try (MockServer mock = mock(null)) {
                Outcome outcome = drift(mock, "--writes");

                assertThat(SchemaCatalog.load()
                                .validate("harness/drift", file("drift.json"))
                                .violations())
                        .isEmpty();
                assertThat(file("drift.html")).contains("<td>C10</td>", "confirmed");
                assertThat(outcome.out() + outcome.err() + file("drift.json") + file("drift.html"))
                        .doesNotContain(KEY)
                        .doesNotContainPattern("GET /embed-sessions/embed_session_[A-Za-z0-9]");
                assertThat(JsonValue.parse(file("drift-proposal.json"))
                                .get("files")
                                .items())
                        .isEmpty();
            }
        }
    }

    /** What is found of each deviation: the facts that differ, and a line of the report. */
    static Stream<List<String>> deviations() {
        return DEVIATIONS.entrySet().stream()
                .map(entry -> Stream.concat(Stream.of(entry.getKey()), entry.getValue().stream())
                        .toList());
    }

    private static final Map<String, List<String>> DEVIATIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("extra-field", List.of("", "newly seen     member /locale (string) of GET /me")),
            Map.entry("missing-field", List.of("C8.S C10 O12.S", "/expiresAt of POST /embed-sessions: expected ")),
            Map.entry("other-type", List.of("G6", "/createdAt of POST /embed-sessions: expected ")),
            Map.entry(
                    "new-value",
                    List.of("C8.S O10", "newly seen     value \"queued\" at /status of POST /embed-sessions")),
            Map.entry("other-expiry", List.of("C10 O12.S", ", seven days after createdAt, seen \"")),
            Map.entry("swapped-modes", List.of("C9.S", "seen [\"post_message\",\"return_url\"]")),
            Map.entry(
                    "other-status",
                    List.of("C3.M C4 C5 C13.M C14.M", "newly seen     status 422 of POST /embed-sessions")),
            Map.entry("new-status", List.of("G13", "newly seen     status 202 of POST /exams")),
            Map.entry("other-text", List.of("G12 A1.M P2.P C3.M C4 C5 C13.M C14.M", "seen 400: Something is wrong.")),
            Map.entry("gone", List.of("E9 O10", "expected 200, seen 404")),
            Map.entry("slow", List.of("", "not reachable  E16.P, E16.M: no answer within 2000 ms (--timeout)")),
            Map.entry("bearer-only", List.of("G3", "GET /me: expected 200, seen 401")),
            Map.entry("closed-description", List.of("G7 E18", "GET /openapi: expected 200 without a key, seen 401")),
            Map.entry("no-foreign-pages", List.of("G5", "allowed origin none")),
            Map.entry("empty-export", List.of("Q6", "expected a zip with imsmanifest.xml, seen 200 with 5 bytes")),
            Map.entry("older-actors", List.of("P2.P", "/actor of GET /permissions/exam_")),
            Map.entry("kept-role", List.of("P2.P", "expected manager, the role that was given, seen viewer")),
            Map.entry(
                    "new-state",
                    List.of(
                            "P3.P",
                            "newly seen     value \"indexing\" at /processingStatus of GET /source-materials/")),
            Map.entry("lost-parent", List.of("P3.P", "expected the id of the material that was sliced, seen missing")),
            Map.entry(
                    "forgotten-types",
                    List.of("P4.P", "expected the type once, as it was defined last, seen 0 types of this id")),
            Map.entry(
                    "fixed-role",
                    List.of("E11.P E11.M", "expected student, the role that was asked for, seen teacher")),
            Map.entry("fixed-name", List.of("E12.P", "expected the name that was asked for, seen another"))));

    @Test
    void has_a_row_below_for_every_deviation() {
        assertThat(DEVIATIONS.keySet())
                .isEqualTo(new TreeSet<>(Deviations.descriptions().keySet()));
    }

    @ParameterizedTest(name = "finds {0}")
    @MethodSource("deviations")
    void finds(List<String> row) throws Exception {
        try (MockServer mock = mock(row.get(0))) {
            Outcome outcome = drift(mock, "--writes", "--timeout", row.get(0).equals("slow") ? "2" : "20");

            assertThat(verdicts("differs"))
                    .as(outcome.out())
                    .containsExactlyInAnyOrder(Stream.of(row.get(1).split(" ", -1))
                            .filter(fact -> !fact.isEmpty())
                            .toArray(String[]::new));
            assertThat(outcome.out()).contains(row.get(2));
            assertThat(outcome.exitCode()).isEqualTo(row.get(1).isEmpty() ? 0 : 1);
        }
    }

    @Nested
    @DisplayName("proposes")
    class Proposes {
        @Test
        void to_know_a_new_member() throws Exception {
            assertThat(patch("extra-field", "user/me.json"))
                    .contains("\"path\" : \"/properties/locale\"", "\"type\" : \"string\"");
        }

        @Test
        void to_require_no_more_what_is_missing() throws Exception {
            assertThat(patch("missing-field", "embed-session/session.json"))
                    .contains("\"op\" : \"test\"", "\"path\" : \"/required\"", "\"op\" : \"replace\"");
        }

        @Test
        void another_type_in_place_of_what_is_referred_to() throws Exception {
            assertThat(patch("other-type", "embed-session/session.json"))
                    .contains("\"path\" : \"/properties/createdAt/$ref\"", "\"value\" : \"number\"");
        }

        @Test
        void to_say_in_the_facts_what_was_seen() throws Exception {
            assertThat(patch("other-expiry", "facts.json")).contains("/summary", " Otherwise at http://127.0.0.1:");
        }

        private String patch(String deviation, String file) throws Exception {
            try (MockServer mock = mock(deviation)) {
                drift(mock, "--writes");
            }
            return JsonValue.parse(file("drift-proposal.json")).get("files").items().stream()
                    .filter(entry -> entry.get("file").text().orElse("").endsWith("/" + file))
                    .map(entry -> Json.write(Json.read(entry.get("patch").json())))
                    .collect(Collectors.joining());
        }
    }

    private static MockServer mock(String deviation) {
        return MockServer.start(
                MockOptions.forTests().toBuilder().deviate(deviation).build());
    }

    private Outcome drift(MockServer mock, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "drift",
                "--upstream",
                mock.baseUrl().toString(),
                "--api-key-env",
                "KEY_OF_STAGING",
                "--report",
                folder.toString()));
        arguments.addAll(List.of(more));
        return new Terminal().with("KEY_OF_STAGING", KEY).run(arguments.toArray(String[]::new));
    }

    private Set<String> verdicts(String verdict) throws IOException {
        return JsonValue.parse(file("drift.json")).get("facts").items().stream()
                .filter(fact -> fact.get("verdict").text().orElse("").equals(verdict))
                .map(fact -> fact.get("id").text().orElseThrow())
                .collect(Collectors.toSet());
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static JsonValue state(MockServer mock) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(mock.baseUrl() + "/__admin/examplary/state"))
                .header("X-Examplary-Key", KEY)
                .build();
        return JsonValue.parse(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }
}
