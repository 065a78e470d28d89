package io.examplarymock.harness.replay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.browser.page.Outside.Signal;
import io.examplarymock.harness.json.JsonValue;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Trouble that a call is to meet")
class TroublesTest {
    private final Troubles troubles = new Troubles(JsonValue.parse("""
            [{"error": 500}, {"connection": "lost", "for": "PT44.5S"}, {"rate-limit": {"retry-after": "PT30S"}},
             {"error": 503}, {"delay": "PT20S"}]
            """).items());

    @Test
    void lasts_until_the_page_tries_again() {
        assertThat(troubles.take(Signal.ERROR)).contains(Duration.ofSeconds(1));
        assertThat(troubles.take(Signal.NO_CONNECTION)).contains(Duration.ofSeconds(45));
        assertThat(troubles.take(Signal.RATE_LIMIT)).contains(Duration.ofSeconds(30));
        assertThat(troubles.takeDelay()).contains(Duration.ofSeconds(20));
    }

    @Test
    void is_met_once_each() {
        troubles.take(Signal.ERROR);
        troubles.take(Signal.ERROR);
        troubles.takeDelay();

        assertThat(troubles.take(Signal.ERROR)).isEmpty();
        assertThat(troubles.takeDelay()).isEmpty();
    }
}
