package io.examplarymock.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The self-check of the admin side")
class AdminSelfCheckTest {

    private static final Map<String, Object> GOOD = Map.of("mode", "frozen", "now", "2026-01-08T10:00:00.000Z");
    private static final Map<String, Object> BAD = Map.of("mode", "frozen");

    private final Logger logger = Logger.getLogger("io.examplarymock.server");
    private final List<String> lines = new ArrayList<>();
    private final Handler keeping = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getLevel() + " " + new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(keeping);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(keeping);
    }

    @Test
    void logsAnAnswerThatBreaksItsSchemaAndGivesItAllTheSame() {
        assertThat(answered(BAD, true).status()).isEqualTo(200);
        assertThat(lines)
                .containsExactly(
                        "SEVERE The mock answered getClock against its own schema: /now is required, but missing");
    }

    @Test
    void saysNothingAboutAGoodAnswer() {
        answered(GOOD, true);

        assertThat(lines).isEmpty();
    }

    @Test
    void saysNothingWhenItIsOff() {
        answered(BAD, false);

        assertThat(lines).isEmpty();
    }

    private static Response answered(Map<String, Object> body, boolean selfCheck) {
        AdminRoute route = new AdminRoute(
                "getClock", "GET", "/clock", "Read the clock", null, 200, "admin/clock", call -> AdminAnswers.ok(body));
        Request request = new Request("GET", "/__admin/examplary/clock", null, Headers.NONE, new byte[0], "http");
        return new AdminApplication(List.of(route), null, selfCheck).handle(request);
    }
}
