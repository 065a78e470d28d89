package io.examplarymock.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.examplarymock.harness.cli.FakeServer.Answer;
import io.examplarymock.harness.cli.FakeServer.Asked;
import io.examplarymock.harness.cli.Terminal.Outcome;
import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Pacts are verified against")
class PactProvidersTest {
    private static final String STATES = "POST /__admin/examplary/provider-states";
    private static final String MESSAGES = "POST /__admin/examplary/pact-messages";

    @TempDir
    private Path temporary;

    private final Terminal terminal = new Terminal();
    private PactFolder files;
    private FakeServer fake;

    @BeforeEach
    void start() throws IOException {
        files = new PactFolder(temporary);
        fake = new FakeServer();
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Nested
    @DisplayName("a service that is no mock")
    class Service {
        private static final String INTERACTIONS = """
                {'description': 'who am I', 'providerState': 'a workspace',
                 'request': {'method': 'GET', 'path': '/me', 'headers': {'Authorization': 'Bearer examp_SomeKeyOfTheConsumer000000000000'}},
                 'response': {'status': 200}},
                {'description': 'a wrong key',
                 'request': {'method': 'GET', 'path': '/wrong', 'headers': {'Authorization': 'Bearer wrong'}},
                 'response': {'status': 401}}
                """;

        @BeforeEach
        void serve() {
            fake.on("GET /me", Answer.json(200, "{}")).on("GET /wrong", Answer.json(401, "{}"));
        }

        @Test
        void without_states_and_says_so() {
            Outcome outcome = verify(files.v3(INTERACTIONS));

            assertThat(outcome.exitCode()).isZero();
            assertThat(outcome.out())
                    .startsWith("Verified against " + fake.url() + "\n"
                            + "Note: this provider is no mock, so provider states cannot be set up; interactions are"
                            + " judged in whatever state it is in, and with the keys that the pacts have;"
                            + " --header \"Authorization: Bearer …\" gives another\n");
            assertThat(fake.asked(STATES)).isEmpty();
        }

        @Test
        void with_the_key_that_is_given_but_where_a_wrong_one_is_the_point() {
            Outcome outcome = verify(
                    files.v3(INTERACTIONS),
                    "--header",
                    "Authorization: Bearer examp_RealKey0000000000000000000000000",
                    "--header",
                    "X-Trace: 7");

            assertThat(outcome.exitCode()).isZero();
            assertThat(fake.asked("GET /me"))
                    .extracting(asked -> asked.header("Authorization"))
                    .containsExactly("Bearer examp_RealKey0000000000000000000000000");
            assertThat(fake.asked("GET /wrong"))
                    .extracting(asked -> asked.header("Authorization"), asked -> asked.header("X-Trace"))
                    .containsExactly(tuple("Bearer wrong", "7"));
        }

        @Test
        void but_not_messages() {
            assertThat(verify(files.v4("{'type': 'Asynchronous/Messages', 'key': 'k', 'description': 'm',"
                                    + " 'contents': {'content': {}, 'contentType': 'application/json'}}"))
                            .out())
                    .contains("  FAILED   m\n           messages are asked of a mock; this provider is none");
        }
    }

    @Nested
    @DisplayName("a provider whatever they talk of:")
    class Contents {
        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', textBlock = """
                application/xml          | <a><b>1</b></a>  | <a><b>2</b></a>
                text/plain               | hello            | goodbye
                text/html                | <p>hello</p>     | <p>goodbye</p>
                application/x-www-form-urlencoded | a=1&b=2 | a=2&b=1
                image/svg+xml            | <svg/>           | <b/>
                """)
        void answers_that_are_not_JSON(String type, String body, String other) {
            String pact = files.v3("""
                    {'description': 'd', 'request': {'method': 'GET', 'path': '/thing'},
                     'response': {'status': 200, 'headers': {'Content-Type': '%s'}, 'body': '%s'}}
                    """.formatted(type, body));

            fake.on("GET /thing", new Answer(200, type, body, Map.of()));
            assertThat(verify(pact).out()).contains("  ok       d");

            fake.on("GET /thing", new Answer(200, type, other, Map.of()));
            assertThat(verify(pact).out()).contains("  FAILED   d\n           body ");
        }

        @Test
        void requests_whose_parts_are_generated_or_of_many_kinds() {
            fake.on("POST /form", Answer.json(200, "{}")).on("GET /by-day", Answer.json(200, "{}"));

            Outcome outcome = verify(files.v3("""
                    {'description': 'form', 'request': {'method': 'POST', 'path': '/form',
                       'headers': {'Content-Type': 'multipart/form-data; boundary=x'},
                       'body': '--x\\r\\nContent-Disposition: form-data; name=a\\r\\n\\r\\n1\\r\\n--x--'},
                     'response': {'status': 200}},
                    {'description': 'generated', 'request': {'method': 'GET', 'path': '/by-day', 'query': {'a': ['1'], 'b': ['2'], 'c': ['3']},
                       'headers': {'Accept': 'application/json;q=0.9, text/html', 'Cookie': 'a=1; b=2'},
                       'generators': {'query': {'a': {'type': 'Uuid'}, 'b': {'type': 'DateTime'}, 'c': {'type': 'Regex', 'regex': '[a-z]{4}'}},
                         'header': {'X-Number': {'type': 'RandomInt', 'min': 1, 'max': 9}}}},
                     'response': {'status': 200, 'body': {},
                       'matchingRules': {'body': {'$.at': {'matchers': [{'match': 'timestamp', 'timestamp': 'yyyy'}]}}}}}
                    """));

            assertThat(outcome.out()).contains("  ok       form\n", "  ok       generated\n");
            assertThat(fake.asked("GET /by-day")).hasSize(1);
        }

        @Test
        void but_not_in_synchronous_messages() {
            assertThat(verify(
                                    files.v4(
                                            "{'type': 'Synchronous/Messages', 'key': 'k', 'description': 'm',"
                                                    + " 'request': {'contents': {'content': {}, 'contentType': 'application/json'}},"
                                                    + " 'response': [{'contents': {'content': {}, 'contentType': 'application/json'}}]}"))
                            .out())
                    .contains("  FAILED   m\n           only HTTP requests and asynchronous messages are verified,"
                            + " and this is another kind of interaction\n");
        }

        @Test
        void but_not_by_a_plugin() {
            fake.on("GET /thing", new Answer(200, "application/protobuf", "x", Map.of()));
            String pact = files.write("pact.json", """
                    {'consumer': {'name': 'school'}, 'provider': {'name': 'examplary-api'}, 'interactions': [
                      {'type': 'Synchronous/HTTP', 'key': 'k', 'description': 'p', 'request': {'method': 'GET', 'path': '/thing'},
                       'pluginConfiguration': {'protobuf': {'message': 'm'}},
                       'response': {'status': 200, 'body': {'content': 'AAE=', 'contentType': 'application/protobuf', 'encoded': 'base64'}}}],
                     'metadata': {'pactSpecification': {'version': '4.0'},
                       'plugins': [{'name': 'protobuf', 'version': '0.3.0', 'configuration': {}}]}}
                    """);

            assertThat(verify(pact).exitCode()).isEqualTo(1);
            assertThat(verify(pact).out()).contains("  FAILED   p\n");
        }
    }

    @Nested
    @DisplayName("a mock that is running")
    class Mock {
        @Test
        void with_the_key_of_each_interactions_own_workspace_which_is_removed_afterwards() {
            fake.on("GET /__admin/examplary/settings", Answer.json(200, "{'options': {}}"))
                    .on(STATES, this::state)
                    .on("GET /me", Answer.json(200, "{}"));

            Outcome outcome = verify(files.v3("""
                    {'description': 'd', 'providerStates': [{'name': 'one'}, {'name': 'other'}],
                     'request': {'method': 'GET', 'path': '/me', 'headers': {'Authorization': 'Bearer mine'}},
                     'response': {'status': 200}}
                    """));

            assertThat(outcome.exitCode()).isZero();
            assertThat(fake.asked("GET /me"))
                    .extracting(asked -> asked.header("Authorization"))
                    .containsExactly("Bearer examp_FreshKey000000000000000000000000");
            assertThat(fake.asked(STATES))
                    .extracting(Asked::body)
                    .satisfiesExactly(
                            first -> assertThat(first)
                                    .contains("\"state\":\"one\"", "\"params\":{}", "\"action\":\"setup\""),
                            second -> assertThat(second)
                                    .contains(
                                            "\"state\":\"other\"",
                                            "\"apiKey\":\"examp_FreshKey000000000000000000000000\""),
                            last -> assertThat(last)
                                    .contains(
                                            "\"action\":\"teardown\"",
                                            "\"apiKey\":\"examp_FreshKey000000000000000000000000\""));
        }

        @Test
        void that_asks_for_a_token() {
            try (MockServer guarded = MockServer.start(
                    MockOptions.forTests().toBuilder().adminToken("open-sesame").build())) {
                String url = guarded.baseUrl().toString();
                String pact = files.v3("{'description': 'd', 'request': {'method': 'GET', 'path': '/me',"
                        + " 'headers': {'Authorization': 'Bearer mine'}}, 'response': {'status': 200}}");

                assertThat(terminal.run("pacts", "verify", pact, "--provider", url)
                                .err())
                        .isEqualTo("test-harness pacts verify: the mock at " + url
                                + " was started with an admin token; give it with --admin-token");
                assertThat(terminal.run("pacts", "verify", pact, "--provider", url, "--admin-token", "open-sesame")
                                .exitCode())
                        .isZero();
                assertThat(new Terminal()
                                .with("EXAMPLARY_MOCK_ADMIN_TOKEN", "open-sesame")
                                .run("pacts", "verify", pact, "--provider", url)
                                .exitCode())
                        .isZero();
            }
        }

        private Answer state(Asked request) {
            return request.body().contains("teardown")
                    ? Answer.json(204, "")
                    : Answer.json(200, "{'apiKey': 'examp_FreshKey000000000000000000000000'}");
        }
    }

    @Nested
    @DisplayName("a mock's messages")
    class Messages {
        private static final String MESSAGE = """
                {'type': 'Asynchronous/Messages', 'key': 'k', 'description': 'a finished session',
                 'providerStates': [{'name': 'an embed session', 'params': {'status': 'completed'}}],
                 'contents': {'content': {'type': 'embed-status-update', 'status': 'completed'}, 'contentType': 'application/json'},
                 'metadata': {'flow': 'generate-exam'}}
                """;

        @BeforeEach
        void serve() {
            fake.on("GET /__admin/examplary/settings", Answer.json(200, "{'options': {}}"));
        }

        @Test
        void which_are_asked_for_by_description_and_states() {
            fake.on(MESSAGES, message("completed", "{'flow': 'generate-exam'}"));

            Outcome outcome = verify(files.v4(MESSAGE));

            assertThat(outcome.out()).contains("  ok       a finished session (given an embed session)");
            assertThat(outcome.exitCode()).isZero();
            assertThat(fake.asked(MESSAGES))
                    .extracting(Asked::body)
                    .containsExactly(
                            "{\"description\":\"a finished session\",\"providerStates\":[{\"name\":\"an embed session\","
                                    + "\"params\":{\"status\":\"completed\"}}]}");
        }

        @Test
        void in_pacts_of_version_3_too() {
            fake.on(MESSAGES, message("completed", "{}"));
            String pact = files.write("pact.json", """
                    {'consumer': {'name': 'school'}, 'provider': {'name': 'examplary-api'},
                     'messages': [{'description': 'm', 'contents': {'status': 'completed'},
                                   'metaData': {'contentType': 'application/json'}}],
                     'metadata': {'pactSpecification': {'version': '3.0.0'}}}
                    """);

            assertThat(verify(pact).out()).contains("  ok       m");
        }

        @Test
        void whose_contents_may_differ() {
            fake.on(MESSAGES, message("cancelled", "{'flow': 'generate-exam'}"));

            Outcome outcome = verify(files.v4(MESSAGE));

            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.out())
                    .contains("body $.status: Expected 'cancelled' (String) to be equal to 'completed' (String)");
        }

        @Test
        void whose_metadata_may_differ() {
            fake.on(MESSAGES, message("completed", "{'flow': 'take-exam'}"));

            assertThat(verify(files.v4(MESSAGE)).out()).contains("metadata: ");
        }

        @Test
        void which_the_mock_may_not_know() {
            fake.on(MESSAGES, Answer.json(400, "{'title': 'Bad', 'detail': 'no message of this name'}"));

            assertThat(verify(files.v4(MESSAGE)).out())
                    .contains("the mock does not send this message: no message of this name");
        }

        private static Answer message(String status, String metadata) {
            return Answer.json(200, "{'type': 'embed-status-update', 'status': '" + status + "'}")
                    .with(
                            "Pact-Message-Metadata",
                            Base64.getEncoder()
                                    .encodeToString(metadata.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
        }
    }

    private Outcome verify(String pact, String... options) {
        String[] all = new String[options.length + 5];
        all[0] = "pacts";
        all[1] = "verify";
        all[2] = pact;
        all[3] = "--provider";
        all[4] = fake.url();
        System.arraycopy(options, 0, all, 5, options.length);
        return terminal.run(all);
    }
}
