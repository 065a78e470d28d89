package io.examplarymock.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.cli.FakeServer.Answer;
import io.examplarymock.harness.cli.Terminal.Outcome;
import io.examplarymock.harness.mock.LaunchedMock;
import io.examplarymock.harness.verify.Subjects;
import io.examplarymock.harness.verify.subject.Mutant;
import io.examplarymock.schemas.SchemaCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("test-harness verify")
class VerifyCommandTest {
    private static final String SCENARIO = "actor-is-key-owner";
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

    private static Outcome verify(List<String> client, String... options) {
        List<String> words =
                new ArrayList<>(List.of("verify", "--target", mock.baseUrl().toString()));
        words.addAll(List.of(options));
        words.add("--");
        words.addAll(client);
        return new Terminal().run(words.toArray(String[]::new));
    }

    /** A client in a line of the shell. */
    private static List<String> shell(String line) {
        return List.of("sh", "-c", line);
    }

    @Nested
    @DisplayName("asked for what it knows,")
    class Knowing {
        @Test
        void lists_scenarios_and_rules() {
            Outcome list = new Terminal().run("verify", "--list");

            assertThat(list.exitCode()).isZero();
            assertThat(list.out())
                    .contains("take-exam-by-polling", "rate-limited-429", "does-not-retry-a-400", "must", "should")
                    .containsPattern("(?m)^  edit-exam-left-open {2,}Somebody edits an exam, which has no end")
                    .containsPattern("(?m)^  reads-back-open-ended-work {2,}may {2,}What came of editing");
        }

        @Test
        void explains_a_rule() {
            assertThat(new Terminal()
                            .run("verify", "--explain", "sends-the-actor-on-every-session")
                            .out())
                    .startsWith(
                            "sends-the-actor-on-every-session (must)\n\nEvery request for an embed session names an actor.")
                    .contains("[C2; documented]", "To mend: Send the stored id", "Judged in: every scenario");
        }

        @Test
        void explains_in_which_scenarios_a_rule_can_be_broken() {
            assertThat(new Terminal()
                            .run("verify", "--explain", "waits-for-no-end-of-open-ended-flows")
                            .out())
                    .endsWith("Judged in: edit-exam-left-open, practice-space-student-by-polling,"
                            + " practice-space-student-by-message");
        }

        @Test
        void names_the_rule_that_was_probably_meant() {
            assertThat(new Terminal().run("verify", "--explain", "sends-the-key-as-a-bearer"))
                    .isEqualTo(new Outcome(
                            2,
                            "",
                            "test-harness verify: there is no rule sends-the-key-as-a-bearer; did you mean"
                                    + " sends-the-key-as-bearer? --list tells them all"));
        }

        @ParameterizedTest
        @CsvSource({
            "leaves-runing, leaves-running-sessions-alone",
            "retry-after, honours-retry-after",
            "origin-of, checks-the-origin-of-messages"
        })
        void names_the_rule_of_which_a_piece_was_given(String piece, String rule) {
            assertThat(new Terminal().run("verify", "--explain", piece).err())
                    .contains("there is no rule " + piece + "; did you mean " + rule + "?");
        }
    }

    @Nested
    @DisplayName("asked wrongly,")
    class Misused {
        @Test
        void wants_a_command() {
            assertThat(new Terminal().run("verify"))
                    .isEqualTo(new Outcome(
                            2,
                            "",
                            "test-harness verify: there is no client to judge; give its command behind --, for example:"
                                    + " -- node client.js"));
        }

        @Test
        void says_that_the_command_cannot_be_started() {
            Outcome outcome = verify(List.of("/no/such/client"), "--scenario", SCENARIO);

            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.err())
                    .startsWith("test-harness verify: the client cannot be started: ")
                    .contains("/no/such/client");
        }

        @Test
        void names_the_scenario_that_was_probably_meant() {
            assertThat(verify(shell("exit"), "--scenario", "take-exam-by-poling")
                            .err())
                    .contains("there is no scenario take-exam-by-poling; did you mean take-exam-by-polling?");
        }

        @Test
        void wants_a_mock_at_the_target() {
            assertThat(new Terminal()
                            .run("verify", "--target", "http://127.0.0.1:1", "--", "sh")
                            .err())
                    .isEqualTo("test-harness verify: nothing answers at http://127.0.0.1:1; is the mock running?");
        }

        @Test
        void names_the_line_of_a_baseline_that_it_does_not_understand() throws IOException {
            Path baseline = Files.writeString(folder.resolve("known.txt"), "# known\nno-such-rule " + SCENARIO + "\n");

            Outcome outcome = verify(shell("exit"), "--baseline", baseline.toString());

            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.err()).contains(baseline + ", line 2: there is no rule no-such-rule; did you mean");
        }
    }

    @Nested
    @DisplayName("with a right client")
    class Right {
        @Test
        void passes_and_writes_reports_that_programs_understand() throws IOException {
            Outcome outcome = verify(
                    Subjects.referenceClient(), "--scenario", "actor-*", "--strict", "--report", folder.toString());

            assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
            assertThat(outcome.out()).contains("✓ actor-is-key-owner  ", "passed: 3 scenarios, ");
            assertThat(SchemaCatalog.load()
                            .validate("harness/report", Files.readString(folder.resolve("verify.json")))
                            .violations())
                    .isEmpty();
            assertThat(Files.readString(folder.resolve("verify.xml")))
                    .contains(
                            "<testcase classname=\"actor-unknown\" name=\"does-not-retry-a-400\"/>",
                            "<testsuite name=\"actor-is-key-owner\" ",
                            "failures=\"0\" errors=\"0\"");
        }

        @Test
        void starts_a_mock_for_the_run_if_none_is_named() {
            List<String> words = new ArrayList<>(List.of("verify", "--scenario", SCENARIO, "--"));
            words.addAll(Subjects.referenceClient());

            Outcome outcome = new Terminal().run(words.toArray(String[]::new));

            assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
            assertThat(outcome.out()).contains("with a mock started for this run");
        }
    }

    @Nested
    @DisplayName("with a wrong client")
    class Wrong {
        private final List<String> noisy = shell("echo my key is $EXAMPLARY_API_KEY; exit 3");

        @Test
        void tells_what_was_seen_and_expected_how_to_mend_it_and_the_clause() {
            Outcome outcome = verify(Subjects.mutant(Mutant.TAKES_THE_OWNER_AS_ACTOR), "--scenario", SCENARIO);

            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.out())
                    .containsPattern("""
                              MUST never-uses-the-owner-as-actor: No session is created for the owner of the key.
                                seen:     the actor is user_\\w+, to whom the key belongs \\(call \\d+\\)
                                expected: another user's id
                                mend:     Create a user of its own for the person, .*
                                clause:   The introduction: .* \\[C4; documented\\]
                            """)
                    .contains("failed: 1 scenarios, ", "broken 1 must, 0 should, 0 may");
        }

        @Test
        void shows_what_the_client_printed_without_its_key() throws IOException {
            Outcome outcome = verify(noisy, "--scenario", SCENARIO, "--report", folder.toString());

            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.out())
                    .contains("the client wrote no result file", "      | my key is examp_****\n")
                    .doesNotContainPattern("examp_[A-Za-z0-9]");
            assertThat(Files.readString(folder.resolve("verify.json")))
                    .contains("\"exitCode\" : 3")
                    .doesNotContainPattern("examp_[A-Za-z0-9]");
            assertThat(Files.readString(folder.resolve("verify.xml")))
                    .contains("<failure message=\"the client wrote no result file\">")
                    .doesNotContainPattern("examp_[A-Za-z0-9]");
        }

        @Test
        void fails_for_a_broken_should_only_if_it_is_strict() {
            List<String> client = Subjects.mutant(Mutant.SENDS_THE_BARE_KEY);

            Outcome lenient = verify(client, "--scenario", SCENARIO);
            Outcome strict = verify(client, "--scenario", SCENARIO, "--strict");

            assertThat(lenient.exitCode()).isZero();
            assertThat(lenient.out()).contains("  SHOULD sends-the-key-as-bearer: ", "passed: ");
            assertThat(strict.exitCode()).isEqualTo(1);
        }

        @Test
        void passes_if_the_baseline_expects_the_failure() throws IOException {
            Path baseline = Files.writeString(
                    folder.resolve("known.txt"), "reports-the-outcome " + SCENARIO + "   # ticket 12\n");

            Outcome outcome = verify(noisy, "--scenario", SCENARIO, "--baseline", baseline.toString());

            assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
            assertThat(outcome.out()).contains("  MUST, expected reports-the-outcome: ");
        }

        @Test
        void fails_if_the_baseline_expects_what_does_not_happen() throws IOException {
            Path baseline = Files.writeString(
                    folder.resolve("known.txt"),
                    "reports-the-outcome " + SCENARIO + "\nkey-never-in-urls " + SCENARIO
                            + "\nkey-never-in-urls session-cancelled\n");

            Outcome outcome = verify(noisy, "--scenario", SCENARIO, "--baseline", baseline.toString());

            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.out())
                    .contains("stale the baseline expects what did not happen: key-never-in-urls " + SCENARIO)
                    .doesNotContain("key-never-in-urls session-cancelled");
        }

        @Test
        void leaves_out_the_rules_that_it_shall_skip() {
            assertThat(verify(noisy, "--scenario", SCENARIO, "--skip", "reports-*")
                            .exitCode())
                    .isZero();
        }

        @Test
        void stops_one_that_does_not_end_and_all_that_it_started() throws IOException {
            Path pid = folder.resolve("pid");
            List<String> client = shell("sleep 600 & echo $! > " + pid + "; wait");

            Outcome outcome = verify(client, "--scenario", SCENARIO, "--timeout", "1");

            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.out()).contains("the client was still at work after 1 s, and was stopped");
            assertThat(ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())))
                    .satisfiesAnyOf(
                            process -> assertThat(process).isEmpty(),
                            process ->
                                    assertThat(process.orElseThrow().onExit()).succeedsWithin(Duration.ofSeconds(10)));
        }
    }

    @Test
    void never_blames_the_client_for_what_the_mock_does_wrong() throws IOException {
        try (FakeServer broken =
                new FakeServer().on("GET /__admin/examplary/settings", Answer.json(200, "{'options': {}}"))) {
            Outcome outcome = new Terminal()
                    .run("verify", "--target", broken.url(), "--scenario", SCENARIO, "--", "sh", "-c", "exit");

            assertThat(outcome.exitCode()).isEqualTo(3);
            assertThat(outcome.out())
                    .contains("? actor-is-key-owner  not judged: the mock did not do its part: ", "broken 0 must");
        }
    }
}
