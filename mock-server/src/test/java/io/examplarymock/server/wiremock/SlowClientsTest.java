package io.examplarymock.server.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.OwnMock;
import io.examplarymock.server.testing.RawConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Some dozens of clients that never finish their requests")
@Timeout(60)
class SlowClientsTest {
    private static final int CLIENTS = 60;
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
            // Nothing, half a head, and half a body in two ways.
            slow.add(mock.connect());
            slow.add(mock.connect().send("GET /me HTTP/1.1\r\nHost: local"));
            slow.add(
                    mock.connect().sendHead(head(caller, "Content-Length: 100")).send("{\"email\": "));
            slow.add(mock.connect()
                    .sendHead(head(caller, "Transfer-Encoding: chunked"))
                    .send("4\r\n{\"em\r\n"));
        }

        assertTimeoutPreemptively(PROMPT, () -> {
            for (int i = 0; i < 20; i++) {
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
