package io.examplarymock.testcontainers;

import java.net.URI;
import java.util.List;

/** An option of the mock that the container sets, by its environment variable. Judges values before Docker is asked. */
enum Setting {
    ADMIN_TOKEN,
    CLOCK,
    CLOCK_START,
    ENVIRONMENT,
    FORCE_SEED,
    HTTPS_PORT,
    JOURNAL_SIZE,
    KEYS,
    MAX_WORKSPACES,
    PROXY_KEEP,
    PROXY_TO,
    PROXY_TO_PRIVATE,
    PUBLIC_URL,
    RATE_LIMITS,
    SEED,
    SEED_DATA,
    SELF_CHECK,
    STORE,
    STRICT_PRESETS,
    WIREMOCK_JOURNAL,
    WIREMOCK_ROOT;

    String variable() {
        return "EXAMPLARY_MOCK_" + name();
    }

    static String within(String method, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    method + " takes a number from " + least + " to " + most + ", not " + value);
        }
        return Integer.toString(value);
    }

    static String oneOf(String method, String value, String... words) {
        if (!List.of(words).contains(value)) {
            throw new IllegalArgumentException(method + " takes " + String.join(" or ", words) + ", not " + value);
        }
        return value;
    }

    static String notBlank(String method, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(method + " takes a text that is not blank");
        }
        return value;
    }

    static String webAddress(String method, URI value) {
        if (!List.of("http", "https").contains(String.valueOf(value.getScheme())) || value.getHost() == null) {
            throw new IllegalArgumentException(
                    method + " takes an http or https address such as http://mock.test:8080, not " + value);
        }
        return value.toString();
    }
}
