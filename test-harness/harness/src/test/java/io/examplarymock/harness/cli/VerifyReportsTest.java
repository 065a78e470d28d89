package io.examplarymock.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.cli.Terminal.Outcome;
import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.harness.mock.LaunchedMock;
import io.examplarymock.harness.verify.Subjects;
import io.examplarymock.harness.verify.subject.Mutant;
import io.examplarymock.schemas.SchemaCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@DisplayName("The reports of test-harness verify")
class VerifyReportsTest {
    private static final String SCENARIO = "actor-is-key-owner";
    private static final String OTHER = "actor-unknown";

    /** So many letters of a key are too many. */
    private static final int PART = 8;

    private static LaunchedMock mock;

    @TempDir
    private Path folder;

    @BeforeAll
    static void launch() {
        mock = Subjects.mock();
    }

    @AfterAll
    static void end() {
        mock.close();
    }

    private Outcome verify(LaunchedMock where, List<String> client, String... options) {
        List<String> words = new ArrayList<>(
                List.of("verify", "--target", where.baseUrl().toString(), "--report", folder.toString()));
        words.addAll(List.of(options));
        words.add("--");
        words.addAll(client);
        return new Terminal().run(words.toArray(String[]::new));
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private JsonValue json(String name) throws IOException {
        return JsonValue.parse(read(name));
    }

    private static List<JsonValue> list(JsonValue value) {
        return value.items();
    }

    private static String text(JsonValue value) {
        return value.text().orElseThrow();
    }

    @Nested
    @DisplayName("on a client that breaks a rule")
    class Broken {
        private Outcome judged() {
            return verify(mock, Subjects.mutant(Mutant.TAKES_THE_OWNER_AS_ACTOR), "--scenario", SCENARIO);
        }

        @Test
        void show_every_rule_by_every_scenario_at_the_terminal() {
            assertThat(judged().out())
                    .contains("\n  1 ✗ " + SCENARIO + "  ")
                    .containsPattern("\n  must    never-uses-the-owner-as-actor +✗\n")
                    .containsPattern("\n  must    creates-a-user-once-per-person +✓\n")
                    .contains("✓ met  ✗ broken  ! broken as expected  · not applicable  ? not judged\n")
                    .doesNotContain("\u001b[");
        }

        @Test
        void are_one_page_with_the_verdict_first_and_nothing_from_elsewhere() throws IOException {
            judged();
            String page = read("verify.html");

            assertThat(page)
                    .containsSubsequence(
                            "<p class=\"verdict bad\">The client breaks 1 binding of ",
                            "What is at stake",
                            "The platform refuses sessions for the owner of the key, so that these users cannot start.",
                            "Rules by scenarios",
                            "What was seen",
                            "<td><code>/embed-sessions</code></td>")
                    .doesNotContain("<script", "<img", "<link", "@import", "url(", " src=")
                    .doesNotContainPattern("href=\"[^#]");
        }

        @Test
        void are_JUnit_s_XML_with_numbers_that_agree() throws Exception {
            judged();
            Document xml = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(folder.resolve("verify.xml").toFile());
            Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);

            assertThat(xml.getDocumentElement().getTagName()).isEqualTo("testsuites");
            assertThat(suite.getAttribute("name")).isEqualTo(SCENARIO);
            assertThat(number(suite, "tests"))
                    .isEqualTo(suite.getElementsByTagName("testcase").getLength())
                    .isPositive();
            assertThat(number(suite, "failures"))
                    .isEqualTo(suite.getElementsByTagName("failure").getLength())
                    .isEqualTo(1);
            assertThat(number(suite, "skipped"))
                    .isEqualTo(suite.getElementsByTagName("skipped").getLength());
            assertThat(((Element) suite.getElementsByTagName("failure").item(0).getParentNode()).getAttribute("name"))
                    .isEqualTo("never-uses-the-owner-as-actor");
        }

        private int number(Element suite, String attribute) {
            return Integer.parseInt(suite.getAttribute(attribute));
        }

        @Test
        void are_JSON_of_its_schema_with_the_calls() throws IOException {
            judged();

            assertThat(SchemaCatalog.load()
                            .validate("harness/report", read("verify.json"))
                            .violations())
                    .isEmpty();
            assertThat(read("verify.json")).contains("\"operation\" : \"createEmbedSession\"", "\"stake\" : ");
        }

        @Test
        void are_SARIF_with_what_the_standard_and_code_scanning_demand() throws IOException {
            judged();
            JsonValue sarif = json("verify.sarif");
            JsonValue run = list(sarif.get("runs")).get(0);
            List<JsonValue> rules = list(run.get("tool").get("driver").get("rules"));
            List<JsonValue> results = list(run.get("results"));

            assertThat(text(sarif.get("version"))).isEqualTo("2.1.0");
            assertThat(text(run.get("tool").get("driver").get("name"))).isNotBlank();
            assertThat(rules).isNotEmpty().allSatisfy(rule -> {
                assertThat(text(rule.get("shortDescription").get("text"))).isNotBlank();
                assertThat(text(rule.get("help").get("text"))).contains("To mend: ", "Clause: ");
                assertThat(text(rule.get("defaultConfiguration").get("level"))).isIn("error", "warning", "note");
            });
            assertThat(results).hasSize(1).allSatisfy(result -> {
                assertThat(text(result.get("ruleId"))).isEqualTo("never-uses-the-owner-as-actor");
                int index = Integer.parseInt(result.get("ruleIndex").json());
                assertThat(text(rules.get(index).get("id"))).isEqualTo("never-uses-the-owner-as-actor");
                assertThat(text(result.get("level"))).isEqualTo("error");
                assertThat(text(result.get("message").get("text"))).contains(SCENARIO, "seen: ", "expected: ");
                JsonValue place = list(result.get("locations")).get(0);
                assertThat(text(place.get("physicalLocation")
                                .get("artifactLocation")
                                .get("uri")))
                        .isEqualTo("java");
                assertThat(place.get("physicalLocation")
                                .get("region")
                                .get("startLine")
                                .json())
                        .isEqualTo("1");
                assertThat(list(place.get("logicalLocations")))
                        .extracting(logical -> text(logical.get("fullyQualifiedName")))
                        .containsExactly(SCENARIO, SCENARIO + "/createEmbedSession");
                assertThat(text(result.get("partialFingerprints").get("primaryLocationLineHash")))
                        .isEqualTo("never-uses-the-owner-as-actor/" + SCENARIO + ":1");
            });
        }
    }

    @Test
    void show_what_the_baseline_expects_and_what_it_expects_in_vain() throws IOException {
        Path baseline = Files.writeString(
                folder.resolve("known.txt"),
                "never-uses-the-owner-as-actor " + SCENARIO + "\nkey-never-in-urls " + SCENARIO + "\n");

        Outcome outcome = verify(
                mock,
                Subjects.mutant(Mutant.TAKES_THE_OWNER_AS_ACTOR),
                "--scenario",
                SCENARIO,
                "--baseline",
                baseline.toString());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).containsPattern("\n  must    never-uses-the-owner-as-actor +!\n");
        assertThat(read("verify.html"))
                .contains("The client is better than its baseline says: 1 line must be taken out of it.")
                .containsSubsequence("Known already", "Out of date", "key-never-in-urls " + SCENARIO);
        assertThat(read("verify.sarif")).contains("\"status\" : \"accepted\"", "Take the line out.");
        assertThat(read("verify.xml")).contains("expected by the baseline", "<testsuite name=\"baseline\"");
    }

    @Test
    void hold_no_key_nor_a_part_of_one_wherever_the_client_tells_it() throws IOException {
        Path told = Files.createDirectory(folder.resolve("told"));

        Outcome outcome = verify(mock, Subjects.leakyClient(told), "--scenario", SCENARIO + "," + OTHER, "--jobs", "1");

        List<String> keys = Stream.of(SCENARIO, OTHER)
                .map(name -> unchecked("told/" + name).substring("examp_".length()))
                .toList();
        assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.out()).contains("examp_****");
        assertThat(keys).allMatch(key -> key.length() > PART);
        assertThat(Stream.concat(
                        Stream.of(outcome.out(), outcome.err()),
                        Stream.of("verify.xml", "verify.html", "verify.json", "verify.sarif")
                                .map(this::unchecked)))
                .allSatisfy(text ->
                        assertThat(keys).allSatisfy(key -> assertThat(text).doesNotContain(parts(key))));
    }

    private static List<String> parts(String key) {
        return IntStream.rangeClosed(0, key.length() - PART)
                .mapToObj(from -> key.substring(from, from + PART))
                .toList();
    }

    private String unchecked(String name) {
        try {
            return read(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nested
    @DisplayName("when the harness cannot do its part")
    class Faults {
        @Test
        void tell_what_was_judged_before_the_mock_died() throws IOException {
            try (LaunchedMock mortal = Subjects.mock()) {
                long pid = ProcessHandle.current()
                        .children()
                        .max(Comparator.comparing(
                                child -> child.info().startInstant().orElseThrow()))
                        .orElseThrow()
                        .pid();
                String client = "[ $EXAMPLARY_SCENARIO != " + OTHER + " ] || kill -9 " + pid;

                Outcome outcome = verify(
                        mortal, List.of("sh", "-c", client), "--scenario", SCENARIO + "," + OTHER, "--jobs", "1");

                assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(3);
                assertThat(outcome.err())
                        .startsWith("test-harness verify: 1 of 2 scenarios could not be judged, through no fault of"
                                + " the client: " + OTHER + ": the mock did not do its part: ")
                        .hasLineCount(1);
                assertThat(outcome.out())
                        .contains(
                                "  1 ✗ " + SCENARIO, "  2 ? " + OTHER, "broken 1 must, 0 should, 0 may; 1 not judged");
                assertThat(read("verify.xml")).contains("<error message=\"the mock did not do its part");
                assertThat(read("verify.html")).contains("The harness or the mock failed in 1 of 2 scenarios");
                assertThat(read("verify.sarif")).contains("\"executionSuccessful\" : false", OTHER + " was not judged");
            }
        }

        @Test
        void say_at_the_terminal_that_the_folder_cannot_be_written_to() throws IOException {
            Path file = Files.writeString(folder.resolve("file"), "");

            Outcome outcome = new Terminal()
                    .run(
                            "verify",
                            "--target",
                            mock.baseUrl().toString(),
                            "--scenario",
                            SCENARIO,
                            "--report",
                            file.resolve("reports").toString(),
                            "--",
                            "true");

            assertThat(outcome.exitCode()).isEqualTo(3);
            assertThat(outcome.err())
                    .startsWith("test-harness verify: the report cannot be written to " + file.resolve("reports"))
                    .hasLineCount(1);
            assertThat(outcome.out()).contains("the client wrote no result file", "failed: 1 scenarios");
        }
    }
}
