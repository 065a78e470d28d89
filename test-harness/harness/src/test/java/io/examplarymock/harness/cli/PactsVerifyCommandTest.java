package io.examplarymock.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.cli.Terminal.Outcome;
import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("test-harness pacts verify")
class PactsVerifyCommandTest {
    private static final String SELF = """
            {'description': 'who am I', 'request': {'method': 'GET', 'path': '/me',
              'headers': {'Authorization': 'Bearer examp_SomeKeyOfTheConsumer000000000000'}},
             'response': {'status': 200, 'body': {'email': 'owner@example.com'}}}
            """;

    private static MockServer mock;

    @TempDir
    private Path temporary;

    private final Terminal terminal = new Terminal();
    private PactFolder files;

    @BeforeAll
    static void start() {
        mock = MockServer.start(MockOptions.forTests());
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @BeforeEach
    void tidy() {
        files = new PactFolder(temporary);
    }

    @Test
    void finds_that_a_mock_of_its_own_keeps_the_committed_pacts() {
        Outcome outcome = terminal.run("pacts", "verify", "../../contracts/pacts");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .startsWith("Verified against a mock started for this run\n")
                .contains(
                        "exams -> examplary-api  [../../contracts/pacts/exams-examplary-api.json]\n",
                        "passed, 0 failed")
                .doesNotContain("\u001b");
        assertThat(outcome.exitCode()).isZero();
    }

    @Nested
    @DisplayName("passes")
    class Kept {

        @Test
        void a_pact_of_version_2() {
            String pact = files.pact("2.0.0", """
                    {'description': 'a new student', 'providerState': 'a workspace',
                     'request': {'method': 'POST', 'path': '/users',
                       'headers': {'Authorization': 'Bearer mine', 'Content-Type': 'application/json'},
                       'body': {'email': 'new@example.com', 'name': 'New'}},
                     'response': {'status': 201, 'body': {'id': 'user_1', 'email': 'new@example.com'},
                       'matchingRules': {'$.body.id': {'match': 'regex', 'regex': 'user_.*'}}}}
                    """);

            assertThat(verify(pact)).isEqualTo(passed("a new student (given a workspace)"));
        }

        @Test
        void a_pact_of_version_3_whose_states_hold_together() {
            String pact = files.v3("""
                    {'description': 'an exam for one', 'providerStates': [
                        {'name': 'a user exists', 'params': {'email': 'one@example.com'}},
                        {'name': 'an exam exists', 'params': {'questions': 2, 'role': 'editor'}}],
                     'request': {'method': 'GET', 'path': '/exams/exam_1', 'headers': {'Authorization': 'Bearer mine'},
                       'generators': {'path': {'type': 'ProviderState', 'expression': '/exams/${examId}', 'dataType': 'STRING'}}},
                     'response': {'status': 200, 'body': {'permissions': [{'role': 'editor'}]}}}
                    """);

            assertThat(verify(pact)).isEqualTo(passed("an exam for one (given a user exists, an exam exists)"));
        }

        @Test
        void a_pact_of_version_4() {
            String pact = files.v4("""
                    {'type': 'Synchronous/HTTP', 'key': 'k', 'description': 'who am I',
                     'request': {'method': 'GET', 'path': '/me', 'headers': {'Authorization': ['Bearer mine']}},
                     'response': {'status': 200,
                       'body': {'content': {'email': 'owner@example.com'}, 'contentType': 'application/json'}}}
                    """);

            assertThat(verify(pact)).isEqualTo(passed("who am I"));
        }

        @Test
        void an_interaction_about_a_wrong_key_with_that_key_and_one_without_any() {
            String pact = files.v3("""
                    {'description': 'a wrong key',
                     'request': {'method': 'GET', 'path': '/me', 'headers': {'Authorization': 'Bearer wrong'}},
                     'response': {'status': 401}},
                    {'description': 'a page asks first',
                     'request': {'method': 'OPTIONS', 'path': '/users', 'headers': {'Origin': 'http://localhost:3000',
                        'Access-Control-Request-Method': 'POST'}},
                     'response': {'status': 204}}
                    """);

            assertThat(verify(pact).exitCode()).isZero();
        }

        @Test
        void failures_of_an_interaction_that_is_pending() {
            String pact = files.v4("""
                    {'type': 'Synchronous/HTTP', 'key': 'k', 'description': 'soon', 'pending': true,
                     'request': {'method': 'GET', 'path': '/soon', 'headers': {'Authorization': ['Bearer mine']}},
                     'response': {'status': 200}}
                    """);

            Outcome outcome = verify(pact);

            assertThat(outcome.exitCode()).isZero();
            assertThat(outcome.out()).contains("  pending  soon\n").endsWith("0 passed, 0 failed, 1 pending");
        }

        private Outcome passed(String title) {
            return new Outcome(
                    0,
                    "Verified against the mock at %s\n\nschool -> examplary-api  [%s]\n  ok       %s\n\n1 interaction of 1 pact: 1 passed, 0 failed"
                            .formatted(mock.baseUrl(), temporary.resolve("pact.json"), title),
                    "");
        }
    }

    @Nested
    @DisplayName("fails")
    class Broken {

        @Test
        void a_wrong_status_and_tells_the_reason_that_the_mock_gives() {
            assertThat(problemsOf("""
                    {'description': 'd', 'request': {'method': 'GET', 'path': '/exams/exam_0',
                       'headers': {'Authorization': 'Bearer mine'}}, 'response': {'status': 200}}
                    """)).startsWith("status: expected status of 200 but was 404\nthe mock says: ");
        }

        @Test
        void a_missing_member() {
            assertThat(problemsOf("""
                    {'description': 'd', 'request': {'method': 'GET', 'path': '/me',
                       'headers': {'Authorization': 'Bearer mine'}},
                     'response': {'status': 200, 'body': {'email': 'owner@example.com', 'plan': 'free'}}}
                    """)).startsWith("body $: Actual map is missing the following keys: plan");
        }

        @Test
        void a_wrong_error_text() {
            assertThat(problemsOf("""
                    {'description': 'd', 'request': {'method': 'POST', 'path': '/embed-sessions',
                       'headers': {'Authorization': 'Bearer mine', 'Content-Type': 'application/json'},
                       'body': {'flow': 'generate-exam', 'actor': 'user_0'}},
                     'response': {'status': 400, 'body': {'message': 'Actor not found.'}}}
                    """)).isEqualTo("""
                            body $.message: Expected 'Actor with the given ID does not exist as a user within your workspace.' (String) to be equal to 'Actor not found.' (String)
                            the mock says: no user user_0 in the workspace of this API key""");
        }

        @Test
        void a_header_that_is_not_sent() {
            assertThat(problemsOf("""
                    {'description': 'd', 'request': {'method': 'GET', 'path': '/me',
                       'headers': {'Authorization': 'Bearer mine'}},
                     'response': {'status': 200, 'headers': {'ETag': '1'}}}
                    """)).startsWith("header: Expected a header 'ETag' but was missing");
        }

        @Test
        void a_state_that_does_not_exist_and_lists_those_that_do() {
            assertThat(problemsOf("""
                    {'description': 'd', 'providerState': 'an exam', 'request': {'method': 'GET', 'path': '/me'},
                     'response': {'status': 200}}
                    """))
                    .startsWith("the state \"an exam\" cannot be set up: no provider state \"an exam\"; there are"
                            + " \"a workspace\", \"the owner of the key\", ");
        }

        @Test
        void a_parameter_of_a_state_that_means_nothing() {
            assertThat(problemsOf("""
                    {'description': 'd', 'providerStates': [{'name': 'an embed session', 'params': {'status': 'done'}}],
                     'request': {'method': 'GET', 'path': '/me'}, 'response': {'status': 200}}
                    """))
                    .isEqualTo("the state \"an embed session\" cannot be set up: no status done; there are pending,"
                            + " started, completed, cancelled, expired");
        }

        @Test
        void without_printing_a_key() {
            Outcome outcome = verify(files.v3("""
                    {'description': 'd', 'request': {'method': 'GET', 'path': '/me',
                       'headers': {'Authorization': 'Bearer examp_SomeKeyOfTheConsumer000000000000'}},
                     'response': {'status': 401}}
                    """));

            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.out()).doesNotContain(PactFolder.KEY);
        }

        private String problemsOf(String interaction) {
            Outcome outcome = verify(files.v3(interaction));
            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.out()).endsWith("1 interaction of 1 pact: 0 passed, 1 failed");
            int start = outcome.out().indexOf("\n", outcome.out().indexOf("  FAILED   d"));
            return outcome.out()
                    .substring(start, outcome.out().lastIndexOf("\n\n"))
                    .stripIndent()
                    .strip();
        }
    }

    @Nested
    @DisplayName("refuses")
    class Refused {

        @Test
        void a_file_that_is_not_there() {
            assertThat(verify("nowhere.json"))
                    .isEqualTo(refused("no pact found: there is no file or folder nowhere.json"));
        }

        @Test
        void a_folder_without_pacts() {
            assertThat(verify(temporary.toString()))
                    .isEqualTo(refused("no pact found: there are no .json files in " + temporary));
        }

        @Test
        void corrupt_JSON_and_says_where() {
            String pact = files.write("pact.json", "{'consumer': {'name': 'school'},\n 'provider': }");

            assertThat(verify(pact).exitCode()).isEqualTo(2);
            assertThat(verify(pact).err())
                    .startsWith("test-harness pacts verify: " + pact
                            + " is no JSON: line 2, column 14: Unexpected character");
        }

        @ParameterizedTest
        @ValueSource(strings = {"[]", "{}", "{'consumer': {'name': 'a'}, 'provider': {'name': 'b'}}"})
        void JSON_that_is_no_pact(String json) {
            String pact = files.write("pact.json", json);

            assertThat(verify(pact))
                    .isEqualTo(refused(pact + " is no pact: one has the names of a consumer and a provider,"
                            + " and a list of interactions or messages"));
        }

        @Test
        void a_header_without_repeating_it() {
            assertThat(terminal.run("pacts", "verify", files.v3(SELF), "--header", "Bearer secret"))
                    .isEqualTo(
                            refused("--header takes a name, a colon and a value, such as \"Authorization: Bearer …\""));
        }

        @Test
        void a_provider_where_nothing_answers() {
            assertThat(terminal.run("pacts", "verify", files.v3(SELF), "--provider", "http://127.0.0.1:1"))
                    .isEqualTo(refused("nothing answers at http://127.0.0.1:1; is the provider running?"));
        }

        @Test
        void options_of_a_broker_for_files() {
            String pact = files.v3(SELF);

            assertThat(terminal.run("pacts", "verify", pact, "--publish", "--provider-version", "1"))
                    .isEqualTo(refused("selectors, pending and work in progress, and publishing are for the pacts of a"
                            + " broker, and " + pact + " is none"));
        }

        @Test
        void pacts_of_other_providers_than_the_named_one() {
            String pact = files.v3(SELF);

            assertThat(terminal.run("pacts", "verify", pact, "--provider-name", "other-api"))
                    .isEqualTo(refused("no pact found: none in " + pact + " is with the provider other-api"));
        }
    }

    @Test
    void writes_reports_for_machines_and_people() {
        Path report = temporary.resolve("deep/report");
        String pact = files.v3(SELF + """
                , {'description': 'what <costs> it', 'request': {'method': 'GET', 'path': '/me',
                   'headers': {'Authorization': 'Bearer mine'}},
                   'response': {'status': 200, 'body': {'plan': 'free'}}}
                """);

        Outcome outcome = terminal.run(
                "pacts", "verify", pact, "--provider", mock.baseUrl().toString(), "--report", report.toString());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(report.resolve("pacts-verify.xml"))
                .content()
                .contains(
                        "<testsuite name=\"school -&gt; examplary-api\" tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"0\"",
                        "name=\"what &lt;costs&gt; it\"",
                        "<failure message=\"body $: Actual map is missing the following keys: plan\">");
        assertThat(report.resolve("pacts-verify.html"))
                .content()
                .contains("<span class=\"word\">failed</span> what &lt;costs&gt; it")
                .doesNotContain("http://www", "https://", "src=");
    }

    private Outcome verify(String pact) {
        return terminal.run(
                "pacts", "verify", pact, "--provider", mock.baseUrl().toString());
    }

    private static Outcome refused(String message) {
        return new Outcome(2, "", "test-harness pacts verify: " + message);
    }
}
