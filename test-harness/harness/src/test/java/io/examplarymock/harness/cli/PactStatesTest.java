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

@DisplayName("A team's own names of provider states")
class PactStatesTest {
    private static final String MIDTERM = """
            {'description': 'd', 'providerStates': [{'name': 'there is a midterm', 'params': {'size': 3, 'who': 'one'}}],
             'request': {'method': 'GET', 'path': '/exams/exam_1', 'headers': {'Authorization': 'Bearer mine'},
               'generators': {'path': {'type': 'ProviderState', 'expression': '/exams/${examId}', 'dataType': 'STRING'}}},
             'response': {'status': 200, 'body': {'questions': [{}, {}, {}]}}}
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
    void stand_for_a_state_of_the_mock_with_parameters_of_the_pact() {
        String states = files.write("states.yaml", """
                there is a midterm:
                  state: an exam exists
                  params:
                    questions: ${size}
                    email: ${who}@example.com
                """);

        assertThat(verify(MIDTERM, "--states", states).exitCode()).isZero();
    }

    @Test
    void stand_for_several_states_too_and_may_be_told_in_JSON() {
        String states = files.write("states.json", """
                {'there is a midterm': [{'state': 'a user exists', 'params': {'email': '${who}@example.com'}},
                                        {'state': 'an exam exists', 'params': {'questions': '${size}'}}]}
                """);

        assertThat(verify(MIDTERM, "--states", states).exitCode()).isZero();
    }

    @Test
    void leave_the_mocks_own_names_as_they_are() {
        String states = files.write("states.yaml", "other: {state: a workspace}");

        assertThat(verify(
                                "{'description': 'd', 'providerState': 'a workspace', 'request': {'method': 'GET',"
                                        + " 'path': '/me', 'headers': {'Authorization': 'Bearer mine'}},"
                                        + " 'response': {'status': 200}}",
                                "--states",
                                states)
                        .exitCode())
                .isZero();
    }

    @Nested
    @DisplayName("that the mock does not know")
    class Unknown {
        private static final String SELF = """
                {'description': 'd', 'providerState': 'all is well', 'request': {'method': 'GET', 'path': '/me',
                 'headers': {'Authorization': 'Bearer mine'}}, 'response': {'status': 200}}
                """;

        @Test
        void fail_the_interaction() {
            Outcome outcome = verify(SELF);

            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.out()).contains("the state \"all is well\" cannot be set up: no provider state");
        }

        @Test
        void become_an_empty_workspace_with_a_warning_if_that_is_allowed() {
            Outcome outcome = verify(SELF, "--lenient-states");

            assertThat(outcome.exitCode()).isZero();
            assertThat(outcome.out())
                    .contains("  ok       d (given all is well)\n"
                            + "           warning: no provider state \"all is well\"; there are \"a workspace\", ")
                    .contains("; an empty workspace stands in for it\n");
        }
    }

    @Nested
    @DisplayName("are refused")
    class Refused {

        @Test
        void if_the_file_is_not_there() {
            assertThat(verify(MIDTERM, "--states", "nowhere.yaml"))
                    .isEqualTo(refused("cannot read the states file nowhere.yaml: there is no such file"));
        }

        @Test
        void if_it_is_neither_YAML_nor_JSON() {
            String states = files.write("states.yaml", "there is a midterm: {state: an exam exists");

            assertThat(verify(MIDTERM, "--states", states).exitCode()).isEqualTo(2);
            assertThat(verify(MIDTERM, "--states", states).err())
                    .startsWith("test-harness pacts verify: the states file " + states
                            + " is neither YAML nor JSON: line 1, column ");
        }

        @Test
        void if_they_mean_a_state_that_does_not_exist_and_tell_the_nearest() {
            String states = files.write("states.yaml", "there is a midterm: {state: an exam exist}");

            assertThat(verify(MIDTERM, "--states", states).err())
                    .startsWith("test-harness pacts verify: the states file " + states
                            + " is wrong: /there is a midterm/state must be one of a workspace, ")
                    .endsWith("\"an exam exist\"; did you mean an exam exists?");
        }

        @Test
        void if_they_copy_a_parameter_that_the_pact_does_not_give() {
            String states = files.write(
                    "states.yaml", "there is a midterm: {state: an exam exists, params: {role: \"${role}\"}}");

            assertThat(verify(MIDTERM, "--states", states).out())
                    .contains("the states file copies ${role} for \"there is a midterm\", and the pact gives that state"
                            + " only size, who");
        }
    }

    private Outcome verify(String interaction, String... options) {
        String[] all = new String[options.length + 5];
        all[0] = "pacts";
        all[1] = "verify";
        all[2] = files.v3(interaction);
        all[3] = "--provider";
        all[4] = mock.baseUrl().toString();
        System.arraycopy(options, 0, all, 5, options.length);
        return terminal.run(all);
    }

    private static Outcome refused(String message) {
        return new Outcome(2, "", "test-harness pacts verify: " + message);
    }
}
