package io.examplarymock.server.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Calls that are passed on")
class UpstreamTest {
    private static final String KEY = "examp_SecretSecretSecretSecretSecret01";
    private static final int LIMIT = 20_000;
    private static final Bounds TIGHT =
            new Bounds(Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofMillis(900), LIMIT, 2);

    private ScriptedServer server;

    @AfterEach
    void end() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Nested
    @DisplayName("to a name")
    class Names {
        @Test
        void connect_to_the_address_that_was_judged_without_asking_again() throws Exception {
            server = ScriptedServer.saying("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
            Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "192.0.2.1"));

            Response answer = upstream(answers, true).call(get());

            assertThat(answer.status()).isEqualTo(204);
            assertThat(answers).containsExactly("192.0.2.1");
        }

        @Test
        void are_judged_at_every_connection() throws Exception {
            server = ScriptedServer.saying("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
            Deque<String> answers = new ArrayDeque<>(List.of("1.1.1.1", "127.0.0.1"));
            JudgedNames names = names(answers, false);

            assertThat(names.resolve("upstream.test")).hasSize(1);
            UpstreamFailure failure = failure(upstream(names, TIGHT), get());

            assertThat(failure.status()).isEqualTo(502);
            assertThat(failure)
                    .hasMessage("upstream.test stands for 127.0.0.1, which is loopback; calls go to the public internet"
                            + " only, unless --proxy-to-private says otherwise");
            assertThat(server.connections()).isZero();
        }

        @Test
        void are_refused_if_only_one_of_several_addresses_is() {
            JudgedNames names = new JudgedNames(
                    name -> new InetAddress[] {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("fc00::1")},
                    new AddressRules(false));

            assertThat(catchThrowableOfType(RefusedAddress.class, () -> names.resolve("upstream.test")))
                    .hasMessageContaining("unique-local");
        }

        @Test
        void are_told_if_nobody_knows_it() {
            JudgedNames names = new JudgedNames(
                    name -> {
                        throw new UnknownHostException(name);
                    },
                    new AddressRules(false));
            UpstreamAddress address = UpstreamAddress.of(URI.create("http://upstream.test"));

            UpstreamFailure failure = failure(new Upstream(address, names, TIGHT), get());

            assertThat(failure.status()).isEqualTo(502);
            assertThat(failure).hasMessage("the name upstream.test has no address");
        }
    }

    @Nested
    @DisplayName("to a server")
    class Servers {
        @Test
        void that_redirects_are_answered_with_the_redirect() throws Exception {
            server = ScriptedServer.saying(
                    "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/elsewhere\r\nContent-Length: 0\r\n\r\n");

            Response answer = upstream(TIGHT).call(get());

            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.headers().first("Location")).contains("http://127.0.0.1:1/elsewhere");
            assertThat(server.heads()).hasSize(1);
        }

        @Test
        void that_says_nothing_are_given_up() {
            server = ScriptedServer.answering(out -> new CountDownLatch(1).await());

            assertThat(failure(upstream(TIGHT), get()).status()).isEqualTo(504);
        }

        @Test
        void that_never_comes_to_an_end_are_given_up() {
            server = ScriptedServer.answering(out -> {
                out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                while (true) {
                    out.write("1\r\nx\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    // The pace of a server that is slow on purpose; nothing is waited for.
                    new CountDownLatch(1).await(100, java.util.concurrent.TimeUnit.MILLISECONDS);
                }
            });

            UpstreamFailure failure = failure(upstream(TIGHT), get());

            assertThat(failure.status()).isEqualTo(504);
            assertThat(failure).hasMessageContaining("had not answered in full after");
        }

        @Test
        void that_answers_too_much_are_cut_off() {
            server = ScriptedServer.answering(out -> {
                out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                byte[] much = new byte[LIMIT];
                while (true) {
                    out.write(much);
                }
            });

            assertThat(failure(upstream(TIGHT), get()))
                    .hasMessageContaining("answered more than 20000 bytes, which is too long to pass on");
        }

        @Test
        void that_announces_too_much_are_cut_off() {
            server = ScriptedServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n");

            assertThat(failure(upstream(TIGHT), get())).hasMessageContaining("too long to pass on");
        }

        @Test
        void that_sends_headers_without_end_are_cut_off() {
            server = ScriptedServer.saying("HTTP/1.1 200 OK\r\n" + "X-More: x\r\n".repeat(500) + "\r\n");

            assertThat(failure(upstream(TIGHT), get()).status()).isEqualTo(502);
        }

        @Test
        void that_breaks_off_are_told_so() {
            server = ScriptedServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":");

            UpstreamFailure failure = failure(upstream(TIGHT), get());

            assertThat(failure.status()).isEqualTo(502);
            assertThat(failure).hasMessageContaining("broke off, or what it answers is no HTTP");
        }

        @Test
        void that_speaks_no_http_are_told_so() {
            server = ScriptedServer.saying("220 mail.test ESMTP\r\n");

            assertThat(failure(upstream(TIGHT), get()).status()).isEqualTo(502);
        }

        @Test
        void that_is_not_there_are_told_so() throws Exception {
            server = ScriptedServer.saying("");
            int port = server.port();
            server.close();

            UpstreamFailure failure = failure(upstream(port, TIGHT), get());

            assertThat(failure.status()).isEqualTo(502);
            assertThat(failure).hasMessageContaining("cannot be connected to");
        }

        @Test
        void that_speaks_no_TLS_are_told_so() {
            server = ScriptedServer.saying("HTTP/1.1 400 Bad Request\r\n\r\n");
            UpstreamAddress address = UpstreamAddress.of(URI.create("https://upstream.test:" + server.port()));

            UpstreamFailure failure = failure(new Upstream(address, loopback(), TIGHT), get());

            assertThat(failure.status()).isEqualTo(502);
            assertThat(failure).hasMessageContaining("does not speak TLS as it should");
        }

        @Test
        void are_never_more_than_may_be_at_a_time() {
            CountDownLatch end = new CountDownLatch(1);
            server = ScriptedServer.answering(out -> {
                end.await();
                out.write("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            });
            Bounds patient =
                    new Bounds(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(20), LIMIT, 1);
            Upstream upstream = upstream(patient);
            CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> status(upstream));
            Awaitility.await().until(() -> server.heads().size() == 1);

            UpstreamFailure failure = failure(upstream, get());
            end.countDown();

            assertThat(failure.status()).isEqualTo(503);
            assertThat(first.join()).isEqualTo(204);
            assertThat(status(upstream)).isEqualTo(204);
        }
    }

    @Nested
    @DisplayName("carry")
    class Carried {
        @Test
        void the_clients_headers_but_those_of_its_connection_and_of_the_mock() throws Exception {
            server = ScriptedServer.saying("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
            Headers headers = Headers.NONE
                    .with("Authorization", "Bearer " + KEY)
                    .with("Host", "localhost:8080")
                    .with("User-Agent", "my-client/1.0")
                    .with("Accept-Encoding", "br, gzip")
                    .with("Connection", "keep-alive, X-Hop")
                    .with("X-Hop", "1")
                    .with("Keep-Alive", "timeout=5")
                    .with("Upgrade", "h2c")
                    .with("TE", "trailers")
                    .with("Expect", "100-continue")
                    .with("Proxy-Authorization", "Basic eA==")
                    .with("Cookie", "examplary-admin=secret")
                    .with("X-Forwarded-For", "10.0.0.9")
                    .with("X-Examplary-Key", KEY)
                    .with("Idempotency-Key", "abc");

            upstream(TIGHT).call(new Request("GET", "/exams/é 1", "a=b c&d=%41%", headers, new byte[0], "http"));

            assertThat(server.heads().get(0).lines().filter(line -> !line.isEmpty()))
                    .containsExactlyInAnyOrder(
                            "GET /exams/%C3%A9%201?a=b%20c&d=%41%25 HTTP/1.1",
                            "Host: upstream.test:" + server.port(),
                            "Authorization: Bearer " + KEY,
                            "User-Agent: my-client/1.0",
                            "Accept-Encoding: gzip",
                            "Via: 1.1 examplary-mock",
                            "Connection: keep-alive",
                            "Idempotency-Key: abc");
        }

        @Test
        void the_answers_headers_but_those_of_its_connection() throws Exception {
            server = ScriptedServer.saying(String.join(
                    "\r\n",
                    "HTTP/1.1 200 OK",
                    "Content-Type: application/json",
                    "Connection: close, X-Hop",
                    "X-Hop: 1",
                    "Keep-Alive: timeout=5",
                    "Transfer-Encoding: chunked",
                    "Trailer: X-After",
                    "Set-Cookie: a=b",
                    "Strict-Transport-Security: max-age=1",
                    "X-RateLimit-Remaining: 7",
                    "",
                    "2",
                    "{}",
                    "0",
                    "",
                    ""));

            Response answer = upstream(TIGHT).call(get());

            assertThat(answer.headers().all())
                    .extracting(Headers.Header::name)
                    .containsExactly("Content-Type", "X-RateLimit-Remaining");
            assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("{}");
        }

        @Test
        void the_length_that_HEAD_asks_for() throws Exception {
            server = ScriptedServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 1234\r\nConnection: close\r\n\r\n");

            Response answer = upstream(TIGHT).call(new Request("HEAD", "/me", null, Headers.NONE, new byte[0], "http"));

            assertThat(answer.headers().first("Content-Length")).contains("1234");
            assertThat(answer.body()).isEmpty();
        }
    }

    private static int status(Upstream upstream) {
        try {
            return upstream.call(get()).status();
        } catch (UpstreamFailure failure) {
            return failure.status();
        }
    }

    /** Fails unless the call does, and unless what is told is free of the key. */
    private static UpstreamFailure failure(Upstream upstream, Request request) {
        UpstreamFailure failure = catchThrowableOfType(UpstreamFailure.class, () -> upstream.call(request));
        assertThat(failure).isNotNull();
        assertThat(failure.getMessage()).doesNotContain(KEY).doesNotContain("Secret");
        return failure;
    }

    private static Request get() {
        return new Request(
                "GET", "/me", "token=" + KEY, Headers.NONE.with("Authorization", "Bearer " + KEY), new byte[0], "http");
    }

    private Upstream upstream(Bounds bounds) {
        return upstream(loopback(), bounds);
    }

    private Upstream upstream(Deque<String> answers, boolean privateOnes) {
        return upstream(names(answers, privateOnes), TIGHT);
    }

    private Upstream upstream(JudgedNames names, Bounds bounds) {
        return new Upstream(UpstreamAddress.of(URI.create("http://upstream.test:" + server.port())), names, bounds);
    }

    private static Upstream upstream(int port, Bounds bounds) {
        return new Upstream(UpstreamAddress.of(URI.create("http://upstream.test:" + port)), loopback(), bounds);
    }

    private static JudgedNames loopback() {
        return new JudgedNames(name -> new InetAddress[] {InetAddress.getLoopbackAddress()}, new AddressRules(true));
    }

    private static JudgedNames names(Deque<String> answers, boolean privateOnes) {
        return new JudgedNames(
                name -> new InetAddress[] {InetAddress.getByName(answers.removeFirst())},
                new AddressRules(privateOnes));
    }
}
