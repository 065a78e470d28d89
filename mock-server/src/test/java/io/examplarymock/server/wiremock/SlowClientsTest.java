package io.examplarymock.server.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.OwnMock;
import io.examplarymock.server.testing.RawConnection;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Hundreds of clients that never finish their requests, or never read the answers")
@Timeout(60)
class SlowClientsTest {
    /** More of each kind than the server has threads. */
    private static final int CLIENTS = 200;

    /** The same of the threads for answers with a delay. */
    private static final int CLIENTS_WITH_DELAY = 50;

    private static final int STREAMS = 50;
    private static final int LONGER_THAN_KEPT = 4 * 1024 * 1024 + 1;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int INITIAL_WINDOW_SIZE = 4;
    private static final int END_STREAM_AND_HEADERS = 5;
    /** Method, scheme and path, as numbered by HPACK. */
    private static final int[] GET_ROOT_OVER_HTTP = {
        0x82, 0x86, 0x84, 0x01, 9, 'l', 'o', 'c', 'a', 'l', 'h', 'o', 's', 't'
    };

    private static final Duration PROMPT = Duration.ofSeconds(10);

    @RegisterExtension
    final OwnMock mock = OwnMock.standard();

    private final List<RawConnection> slow = new ArrayList<>();

    @AfterEach
    void hangUp() {
        slow.forEach(RawConnection::close);
    }

    @ParameterizedTest
    @EnumSource
    void keep_nobody_else_waiting(Way way) {
        way.prepare(mock);
        Caller caller = mock.caller();
        for (int i = 0; i < CLIENTS; i++) {
            // Half a body in two ways, and some half heads.
            if (i % 10 == 0) {
                slow.add(mock.connect().send("GET /me HTTP/1.1\r\nHost: local"));
            }
            slow.add(
                    mock.connect().sendHead(head(caller, "Content-Length: 100")).send("{\"email\": "));
            slow.add(mock.connect()
                    .sendHead(head(caller, "Transfer-Encoding: chunked"))
                    .send("4\r\n{\"em\r\n"));
        }

        answersAtOnce(caller);
    }

    @ParameterizedTest
    @EnumSource
    void keep_nobody_waiting_with_answers_that_they_do_not_read(Way way) {
        way.prepare(mock);
        askWithoutReading(CLIENTS);

        answersAtOnce(mock.caller());
    }

    @ParameterizedTest
    @CsvSource({"0, " + CLIENTS, "1, " + CLIENTS_WITH_DELAY})
    void keep_nobody_waiting_with_long_answers_of_stubs_that_they_do_not_read(int delay, int clients) {
        mock.wireMock()
                .stubFor(get("/").willReturn(aResponse().withFixedDelay(delay).withBody(new byte[LONGER_THAN_KEPT])));
        askWithoutReading(clients);

        answersAtOnce(mock.caller());
        answersAfterADelay(mock.caller());
    }

    @ParameterizedTest
    @CsvSource({"0, " + CLIENTS, "1, " + CLIENTS_WITH_DELAY})
    void keep_nobody_waiting_with_answers_that_come_in_pieces(int delay, int clients) {
        mock.wireMock()
                .stubFor(get("/").willReturn(aResponse()
                        .withFixedDelay(delay)
                        .withBody("one two")
                        .withChunkedDribbleDelay(2, 600_000)));
        for (int i = 0; i < clients; i++) {
            slow.add(mock.connect().sendHead("GET / HTTP/1.1", "Host: localhost"));
        }

        answersAtOnce(mock.caller());
        answersAfterADelay(mock.caller());
        Awaitility.await().until(() -> slow.stream().anyMatch(RawConnection::hasAnswer));
        assertThat(slow.stream()
                        .filter(RawConnection::hasAnswer)
                        .findFirst()
                        .orElseThrow()
                        .answer()
                        .hasStatus(503)
                        .body())
                .contains("chunkedDribbleDelay");
    }

    /** Over HTTP/2, since it takes no megabytes there until an answer cannot leave. */
    private void askWithoutReading(int clients) {
        for (int i = 0; i < clients / STREAMS; i++) {
            RawConnection unread = mock.connect()
                    .send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
                    .send(frame(SETTINGS, 0, 0, 0, INITIAL_WINDOW_SIZE, 0, 0, 0, 0));
            for (int stream = 1; stream < 2 * STREAMS; stream += 2) {
                unread.send(frame(HEADERS, END_STREAM_AND_HEADERS, stream, GET_ROOT_OVER_HTTP));
            }
            slow.add(unread);
        }
    }

    private void answersAfterADelay(Caller caller) {
        mock.wireMock()
                .stubFor(get("/me").willReturn(aResponse().withFixedDelay(1).withBody("late")));
        assertTimeoutPreemptively(PROMPT, () -> caller.get("/me").hasStatus(200));
    }

    private static void answersAtOnce(Caller caller) {
        assertTimeoutPreemptively(PROMPT, () -> {
            for (int i = 0; i < 20; i++) {
                caller.get("/livez").hasStatus(200);
                caller.get("/me").hasStatus(200);
                caller.user("student-" + i + "@example.com");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void are_told_once_they_were_too_slow(Way way) throws Exception {
        way.prepare(mock);
        RawConnection trickling = mock.connect().sendHead(head(mock.caller(), "Content-Length: 100000"));
        slow.add(trickling);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    trickling.send(" ");
                    return trickling.hasAnswer();
                });

        assertThat(trickling.answer().hasStatus(408).body()).contains("did not come in time");
    }

    private static byte[] frame(int type, int flags, int stream, int... payload) {
        ByteBuffer frame = ByteBuffer.allocate(9 + payload.length);
        frame.putInt(payload.length << 8 | type).put((byte) flags).putInt(stream);
        for (int letter : payload) {
            frame.put((byte) letter);
        }
        return frame.array();
    }

    private static String[] head(Caller caller, String length) {
        return new String[] {
            "POST /users HTTP/1.1",
            "Host: localhost",
            "Authorization: Bearer " + caller.key(),
            "Content-Type: application/json",
            length
        };
    }
}
