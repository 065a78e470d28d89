package io.examplarymock.harness.replay.browser;

import io.examplarymock.harness.browser.page.Outside.Signal;
import io.examplarymock.harness.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The trouble that a call is to meet, and how long each lasts. */
final class Troubles {
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final List<JsonValue> left;

    Troubles(List<JsonValue> troubles) {
        this.left = new ArrayList<>(troubles);
    }

    /** Takes the first that shows itself in this way; returns how long it is until a call gets further. */
    Optional<Duration> take(Signal signal) {
        for (JsonValue trouble : left) {
            Optional<Duration> pause = pause(trouble, signal);
            if (pause.isPresent()) {
                left.remove(trouble);
                return pause;
            }
        }
        return Optional.empty();
    }

    /** Takes an answer that is late: it has been held for a moment of real time only. */
    Optional<Duration> takeDelay() {
        for (JsonValue trouble : left) {
            Optional<Duration> delay = trouble.get("delay").text().map(Duration::parse);
            if (delay.isPresent()) {
                left.remove(trouble);
                return delay;
            }
        }
        return Optional.empty();
    }

    private static Optional<Duration> pause(JsonValue trouble, Signal signal) {
        return switch (signal) {
            case ERROR -> trouble.get("error").number().map(status -> RETRY);
            case RATE_LIMIT ->
                trouble.get("rate-limit").get("retry-after").text().map(Duration::parse);
            case NO_CONNECTION -> trouble.get("for").text().map(Duration::parse).map(Troubles::upToTheRetry);
        };
    }

    /** A page tries every second. */
    private static Duration upToTheRetry(Duration lost) {
        return Duration.ofSeconds(lost.plusNanos(999_999_999).toSeconds());
    }
}
