package io.examplarymock.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A call that fails")
class MockExceptionTest {
    private FakeMock fake;
    private MockHandle workspace;

    @BeforeEach
    void start() throws IOException {
        fake = new FakeMock();
        workspace = MockClient.at(fake.baseUrl()).demo();
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Nested
    @DisplayName("because the mock refused it")
    class Refused {
        @Test
        void tells_what_is_impossible() {
            fake.answers(409, "{'title': 'Impossible action', 'detail': 'cannot cancel a completed session'}");

            MockException refusal = failure(() -> workspace.sessions().act("embed_session_1", SessionAction.cancel()));

            assertThat(refusal)
                    .hasMessage("POST /__admin/examplary/sessions/embed_session_1/actions answered 409 Impossible "
                            + "action: cannot cancel a completed session");
            assertThat(refusal.status()).hasValue(409);
            assertThat(refusal.title()).isEqualTo("Impossible action");
            assertThat(refusal.detail()).isEqualTo("cannot cancel a completed session");
            assertThat(refusal.validation()).isEmpty();
        }

        @Test
        void lists_everything_that_was_wrong() {
            fake.answers(
                    400,
                    "{'title': 'Invalid request', 'detail': '/by is bad', 'validation': ["
                            + "{'location': '/by', 'severity': 'error', 'code': 'format', 'message': '/by is bad'}, "
                            + "{'location': '', 'severity': 'error', 'code': 'oneOf', 'message': 'by or to'}]}");

            MockException refusal = failure(() -> workspace.clock().advance(Duration.ZERO));

            assertThat(refusal).hasMessage("""
                            POST /__admin/examplary/clock/advance answered 400 Invalid request: /by is bad
                              /by: /by is bad (format)
                              the body: by or to (oneOf)""");
            assertThat(refusal.validation())
                    .extracting(MockException.Validation::code)
                    .containsExactly("format", "oneOf");
        }

        @Test
        void says_a_single_thing_only_once() {
            fake.answers(
                    400,
                    "{'title': 'Invalid request', 'detail': 'no', 'validation': [{'location': '/by', 'message': 'no'}]}");

            assertThat(failure(() -> workspace.clock().advance(Duration.ZERO)).getMessage())
                    .endsWith("answered 400 Invalid request: no");
        }

        @Test
        void shows_the_beginning_of_an_answer_that_is_no_problem_document() {
            fake.answers(502, "Bad gateway\n" + "x".repeat(1000));

            assertThat(failure(workspace::reset).getMessage())
                    .startsWith("POST /__admin/examplary/reset answered 502: Bad gateway\nxxx")
                    .hasSizeLessThan(300)
                    .endsWith("…");
        }

        @Test
        void does_not_follow_a_redirect() {
            fake.answers(302, "");

            assertThat(failure(workspace::reset)).hasMessage("POST /__admin/examplary/reset answered 302");
        }
    }

    @Nested
    @DisplayName("because its answer is not understood")
    class NotUnderstood {
        @Test
        void says_that_it_is_no_JSON() {
            fake.answers(200, "<html>");

            assertThat(failure(() -> workspace.clock().now()))
                    .hasMessage("The answer to GET /__admin/examplary/clock cannot be read: it is no JSON; is another "
                            + "version of the mock at " + fake.baseUrl() + "?");
        }

        @Test
        void says_what_it_lacks() {
            fake.answers(200, "{}");

            MockException failure = failure(() -> workspace.clock().now());

            assertThat(failure).hasMessageContaining("cannot be read: it lacks now;");
            assertThat(failure.status()).isEmpty();
        }

        @Test
        void says_what_has_another_type() {
            fake.answers(200, "{'now': 5}")
                    .answers(200, "{'now': 'noon'}")
                    .answers(200, "[]")
                    .answers(200, "[1]");

            assertThat(failure(() -> workspace.clock().now())).hasMessageContaining("now has an unexpected type");
            assertThat(failure(() -> workspace.clock().now())).hasMessageContaining("now is no instant, but \"noon\"");
            assertThat(failure(() -> workspace.clock().now())).hasMessageContaining("it is no JSON object");
            assertThat(failure(() -> workspace.sessions().list()))
                    .hasMessageContaining("an element has an unexpected type");
        }
    }

    @Nested
    @DisplayName("because nothing answers")
    class Unreachable {
        @Test
        void says_where_and_asks_whether_it_runs() throws IOException {
            URI nowhere = URI.create("http://127.0.0.1:" + freePort());

            assertThat(failure(() -> MockClient.at(nowhere).settings()))
                    .hasMessage("No mock answers at " + nowhere + "; is it running?");
        }

        @Test
        void says_so_after_waiting_for_readiness() throws IOException {
            URI nowhere = URI.create("http://127.0.0.1:" + freePort());

            assertThat(failure(() -> MockClient.at(nowhere).waitUntilReady(Duration.ofMillis(120))))
                    .hasMessage("No mock became ready at " + nowhere + " within 120 ms: nothing answers");
        }

        @Test
        void says_what_the_server_answered_in_place_of_yes() {
            for (int call = 0; call < 100; call++) {
                fake.answers(503, "");
            }
            assertThat(failure(() -> workspace.mock().waitUntilReady(Duration.ofMillis(120))))
                    .hasMessageEndingWith("within 120 ms: /readyz answers 503");
        }

        @Test
        void says_that_the_server_is_silent() throws IOException {
            try (ServerSocket silent = new ServerSocket(0)) {
                URI there = URI.create("http://127.0.0.1:" + silent.getLocalPort());
                Readiness readiness = new Readiness(new Connection(there, Optional.empty()), Duration.ofMillis(50));

                assertThat(failure(() -> readiness.await(Duration.ZERO)))
                        .hasMessage("No mock became ready at " + there
                                + " within 0 ms: /readyz takes longer than 50 ms to answer");
            }
        }

        @Test
        void does_not_happen_once_the_server_has_become_ready() {
            fake.answers(503, "").answers(503, "").answers(200, "");

            workspace.mock().waitUntilReady(Duration.ofSeconds(20));

            assertThat(fake.lines()).containsExactly("GET /readyz", "GET /readyz", "GET /readyz");
        }
    }

    @Test
    void is_not_even_tried_at_an_address_that_is_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MockClient.at(URI.create("localhost:8080")))
                .withMessage("A mock is at an http or https address, and not at localhost:8080");
        assertThatThrownBy(() -> MockClient.at(URI.create("/here"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static MockException failure(ThrowingCallable call) {
        return catchThrowableOfType(MockException.class, call);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
