package io.examplarymock.harness.verify.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.verify.evidence.Notice;
import io.examplarymock.harness.verify.relay.Relay;
import io.examplarymock.harness.verify.scenario.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The postman")
class PostmanTest {
    private static final String ORIGIN = "http://127.0.0.1:8080";

    private Relay relay;
    private long nanos;

    @BeforeEach
    void open() {
        relay = Relay.open(() -> Instant.EPOCH);
    }

    @AfterEach
    void close() {
        relay.close();
    }

    @Test
    void hands_each_message_on_at_once_as_a_rule() {
        deliver(postman(Delivery.PROMPT), "started", "completed");

        assertThat(statuses()).containsExactly("started", "completed");
    }

    @Test
    void repeats_each() {
        deliver(postman(Delivery.REPEATED), "started", "completed");

        assertThat(statuses()).containsExactly("started", "started", "completed", "completed");
    }

    @Test
    void puts_the_end_first() {
        deliver(postman(Delivery.OUT_OF_ORDER), "started", "started", "completed");

        assertThat(statuses()).containsExactly("completed", "started", "started");
    }

    @Test
    void hands_messages_on_late() {
        Postman postman = postman(Delivery.LATE);
        deliver(postman, "completed");
        nanos = Duration.ofMillis(1999).toNanos();
        postman.deliver();
        assertThat(statuses()).isEmpty();

        nanos = Duration.ofSeconds(2).toNanos();
        postman.deliver();

        assertThat(statuses()).containsExactly("completed");
    }

    @Test
    void forges_ends_of_every_origin_but_the_right_one() {
        deliver(postman(Delivery.AMONG_FORGED), "started", "started", "completed");

        assertThat(strange())
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message)
                        .doesNotContainEntry("origin", ORIGIN)
                        .extractingByKey("data")
                        .isEqualTo(message("completed")))
                .extracting(message -> String.valueOf(message.get("origin")))
                .doesNotHaveDuplicates()
                .anyMatch(origin -> origin.startsWith(ORIGIN))
                .anyMatch(origin -> origin.endsWith(ORIGIN))
                .contains("null");
        assertThat(statuses()).containsExactly("started", "started", "completed");
    }

    @Test
    void mixes_in_what_is_no_message_of_the_platform() {
        deliver(postman(Delivery.AMONG_OTHERS), "started", "completed");

        assertThat(strange())
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message).containsEntry("origin", ORIGIN))
                .extracting(message -> message.get("data"))
                .doesNotContain(message("started"), message("completed"))
                .anyMatch(String.class::isInstance);
        assertThat(statuses()).containsExactly("started", "completed");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"AMONG_FORGED", "AMONG_OTHERS"},
            mode = EnumSource.Mode.EXCLUDE)
    void deceives_nobody_else(Delivery delivery) {
        deliver(postman(delivery), "started", "completed");

        assertThat(strange()).isEmpty();
    }

    private Postman postman(Delivery delivery) {
        return new Postman(relay, delivery, () -> nanos);
    }

    private static void deliver(Postman postman, String... statuses) {
        for (String status : statuses) {
            postman.take(ORIGIN, message(status));
            postman.deliver();
        }
    }

    private static Map<String, Object> message(String status) {
        return Map.of("type", "examplary:embed-status-update", "status", status, "outputs", Map.of());
    }

    private List<String> statuses() {
        return relay.notices().stream()
                .map(Notice::status)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Map<String, Object>> strange() {
        return relay.notices().stream()
                .filter(notice -> notice.status().isEmpty())
                .map(Notice::members)
                .toList();
    }
}
