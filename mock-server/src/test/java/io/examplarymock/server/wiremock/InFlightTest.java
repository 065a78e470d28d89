package io.examplarymock.server.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Waiting for what is being answered")
class InFlightTest {
    private final InFlight inFlight = new InFlight();

    @Test
    void ends_at_once_where_there_is_nothing() {
        inFlight.enter();
        inFlight.leave();

        assertThat(inFlight.await(60_000)).isTrue();
    }

    @Test
    void ends_with_the_last_request() throws Exception {
        inFlight.enter();
        inFlight.enter();
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> inFlight.await(60_000));

        inFlight.leave();
        assertThat(waiting).isNotDone();
        inFlight.leave();

        assertThat(waiting.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void gives_up_when_its_time_is_over() {
        inFlight.enter();

        assertThat(inFlight.await(10)).isFalse();
    }
}
