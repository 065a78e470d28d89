package io.examplarymock.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.cli.FakeServer.Answer;
import io.examplarymock.harness.cli.FakeServer.Asked;
import io.examplarymock.harness.cli.Terminal.Outcome;
import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Runs against a stand-in that answers as a broker's HAL interface is described; not against a broker itself. */
@DisplayName("With a broker, test-harness pacts verify")
class PactBrokerTest {
    private static final String FOR_VERIFICATION = "POST /pacts/provider/examplary-api/for-verification";
    private static final String RESULTS = "POST /pacts/results";
    private static final String GOOD = """
            {'_id': 'i1', 'description': 'who am I', 'providerState': 'a workspace',
             'request': {'method': 'GET', 'path': '/me', 'headers': {'Authorization': 'Bearer mine'}},
             'response': {'status': 200}}
            """;
    private static final String BAD = GOOD.replace("200", "418").replace("i1", "i2");

    private static MockServer mock;

    private final Terminal terminal = new Terminal();
    private FakeServer broker;

    @BeforeAll
    static void startMock() {
        mock = MockServer.start(MockOptions.forTests());
    }

    @AfterAll
    static void stopMock() {
        mock.close();
    }

    @BeforeEach
    void startBroker() throws IOException {
        broker = new FakeServer();
        broker.on("GET /", Answer.json(200, """
                {'_links': {'pb:provider-pacts-for-verification':
                  {'href': '%1$s/pacts/provider/{provider}/for-verification', 'templated': true}}}
                """.formatted(broker.url())));
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    @Test
    void verifies_the_pacts_that_are_to_be_verified() {
        serves(GOOD, false);

        Outcome outcome = verify();

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .contains("school -> examplary-api  [" + broker.url() + "/pacts/1]\n  ok       who am I");
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void counts_failures() {
        serves(BAD, false);

        assertThat(verify().exitCode()).isEqualTo(1);
    }

    @Test
    void does_not_count_failures_of_a_pending_pact() {
        serves(BAD, true);

        Outcome outcome = verify("--include-pending", "--provider-branch", "main");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .contains("  Note: this pact is pending: its failures do not count\n  pending  who am I")
                .endsWith("1 interaction of 1 pact: 0 passed, 0 failed, 1 pending");
        assertThat(asked(FOR_VERIFICATION))
                .contains("\"includePendingStatus\":true", "\"providerVersionBranch\":\"main\"");
    }

    @Test
    void selects_consumer_versions_and_work_in_progress() {
        serves(GOOD, false);

        verify(
                "--selector",
                "mainBranch",
                "--selector",
                "deployedOrReleased",
                "--selector",
                "branch=feat/x",
                "--selector",
                "tag=prod",
                "--selector",
                "{\"consumer\":\"school\",\"latest\":true}",
                "--include-pending",
                "--include-wip-since",
                "2026-01-01");

        assertThat(asked(FOR_VERIFICATION))
                .contains(
                        "{\"mainBranch\":true}",
                        "{\"deployedOrReleased\":true}",
                        "{\"branch\":\"feat/x\"}",
                        "\"tag\":\"prod\"",
                        "{\"consumer\":\"school\",\"latest\":true}",
                        "\"includeWipPactsSince\":\"2026-01-01\"");
    }

    @Test
    void asks_for_the_pacts_of_another_provider_if_one_is_named() {
        broker.on("POST /pacts/provider/other-api/for-verification", Answer.json(200, "{'_embedded': {'pacts': []}}"));

        assertThat(verify("--provider-name", "other-api"))
                .isEqualTo(refused(
                        "no pact found: the broker at " + broker.url() + " has none for the provider other-api"));
    }

    @Nested
    @DisplayName("authenticates")
    class Authentication {
        @BeforeEach
        void serve() {
            serves(GOOD, false);
        }

        @Test
        void by_token() {
            assertThat(verify("--broker-token", "t0ken").exitCode()).isZero();

            assertThat(broker.asked("GET /pacts/1"))
                    .extracting(asked -> asked.header("Authorization"))
                    .containsExactly("Bearer t0ken");
        }

        @Test
        void by_name_and_password() {
            challenge("Basic am9lOnMzY3JldA==");

            assertThat(verify("--broker-username", "joe", "--broker-password", "s3cret")
                            .exitCode())
                    .isZero();
        }

        @Test
        void by_what_the_environment_says() {
            terminal.with("PACT_BROKER_TOKEN", "t0ken");

            assertThat(verify().exitCode()).isZero();
            assertThat(broker.asked("GET /pacts/1"))
                    .extracting(asked -> asked.header("Authorization"))
                    .containsExactly("Bearer t0ken");
        }

        @Test
        void and_says_what_to_do_when_it_is_refused() {
            challenge("Basic other");

            assertThat(verify())
                    .isEqualTo(refused("the broker at " + broker.url()
                            + " answered 401; give --broker-token, or --broker-username and --broker-password"));
        }

        private void challenge(String expected) {
            broker.on(
                    "GET /",
                    request -> expected.equals(request.header("Authorization"))
                            ? Answer.json(
                                    200,
                                    "{'_links': {'pb:provider-pacts-for-verification': {'href': '" + broker.url()
                                            + "/pacts/provider/{provider}/for-verification', 'templated': true}}}")
                            : Answer.json(401, "{}").with("WWW-Authenticate", "Basic realm=\"broker\""));
        }
    }

    @Nested
    @DisplayName("publishes")
    class Publishing {
        @Test
        void that_a_version_of_a_branch_keeps_the_pact() {
            serves(GOOD, false);
            broker.on(RESULTS, Answer.json(201, "{}"));

            assertThat(verify("--publish", "--provider-version", "1.2.3", "--provider-branch", "main")
                            .exitCode())
                    .isZero();
            assertThat(asked(RESULTS)).contains("\"success\":true", "\"providerApplicationVersion\":\"1.2.3\"");
            assertThat(broker.asked("PUT /pacticipants/examplary-api/branches/main/versions/1.2.3"))
                    .hasSize(1);
        }

        @Test
        void that_it_does_not() {
            serves(BAD, false);
            broker.on(RESULTS, Answer.json(201, "{}"));

            assertThat(verify("--publish", "--provider-version", "1.2.3").exitCode())
                    .isEqualTo(1);
            assertThat(asked(RESULTS)).contains("\"success\":false", "\"interactionId\":\"i2\"");
        }

        @Test
        void or_says_that_it_could_not() {
            serves(GOOD, false);
            broker.on(RESULTS, Answer.json(500, "{}"));

            Outcome outcome = verify("--publish", "--provider-version", "1.2.3");

            assertThat(outcome.exitCode()).isEqualTo(3);
            assertThat(outcome.out()).contains("\nthe result for school could not be published: ");
        }

        @Test
        void nothing_without_being_asked_to() {
            serves(GOOD, false);

            verify("--provider-version", "1.2.3");

            assertThat(broker.asked(RESULTS)).isEmpty();
        }

        @Test
        void no_version_that_is_not_named() {
            assertThat(verify("--publish"))
                    .isEqualTo(
                            refused("--publish needs --provider-version, so that the broker knows what was verified"));
        }
    }

    @Nested
    @DisplayName("refuses")
    class Refused {
        @Test
        void a_broker_that_does_not_answer() {
            assertThat(terminal.run("pacts", "verify", "http://127.0.0.1:1"))
                    .isEqualTo(refused("no broker answers at http://127.0.0.1:1"));
        }

        @Test
        void credentials_in_the_address_which_would_be_printed() {
            assertThat(terminal.run("pacts", "verify", "https://joe:s3cret@broker.example.com"))
                    .isEqualTo(
                            refused("give the broker's address without credentials, and those by --broker-token, or by"
                                    + " --broker-username and --broker-password"));
        }

        @Test
        void a_selector_that_means_nothing() {
            serves(GOOD, false);

            assertThat(verify("--selector", "main"))
                    .isEqualTo(refused("--selector takes deployedOrReleased, mainBranch, matchingBranch, branch=…,"
                            + " deployedTo=…, environment=…, releasedTo=…, tag=… or a selector in JSON, not main"));
        }
    }

    /** The broker has one pact, of one interaction. */
    private void serves(String interaction, boolean pending) {
        broker.on(FOR_VERIFICATION, Answer.json(200, """
                        {'_embedded': {'pacts': [{'verificationProperties': {'pending': %s, 'notices': []},
                          '_links': {'self': {'href': '%s/pacts/1', 'name': 'Pact between school and examplary-api'}}}]}}
                        """.formatted(pending, broker.url())))
                .on("GET /pacts/1", Answer.json(200, """
                        {'consumer': {'name': 'school'}, 'provider': {'name': 'examplary-api'}, 'interactions': [%1$s],
                         'metadata': {'pactSpecification': {'version': '2.0.0'}},
                         '_links': {'pb:publish-verification-results': {'href': '%2$s/pacts/results'},
                           'pb:provider': {'href': '%2$s/pacticipants/examplary-api'},
                           'self': {'href': '%2$s/pacts/1'}}}
                        """.formatted(interaction, broker.url())))
                .on("GET /pacticipants/examplary-api", Answer.json(200, """
                        {'_links': {'pb:branch-version':
                          {'href': '%s/pacticipants/examplary-api/branches/{branch}/versions/{version}', 'templated': true}}}
                        """.formatted(broker.url())))
                .on("PUT /pacticipants/examplary-api/branches/main/versions/1.2.3", Answer.json(200, "{}"));
    }

    private String asked(String line) {
        List<Asked> requests = broker.asked(line);
        assertThat(requests).as(line).hasSize(1);
        return requests.get(0).body().replaceAll("\\s*([{}\\[\\]:,])\\s*", "$1");
    }

    private Outcome verify(String... options) {
        List<String> all = new ArrayList<>(List.of(
                "pacts", "verify", broker.url(), "--provider", mock.baseUrl().toString()));
        all.addAll(List.of(options));
        return terminal.run(all.toArray(String[]::new));
    }

    private static Outcome refused(String message) {
        return new Outcome(2, "", "test-harness pacts verify: " + message);
    }
}
