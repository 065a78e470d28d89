package io.examplarymock.junit5;

import io.examplarymock.client.MockClient;
import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where a mock comes from. Equal sources are one mock. */
sealed interface MockSource {

    /** Gives a mock that is ready. */
    RunningMock open();

    /** Whether a workspace's ids are to follow from its key, so that this must be known before. */
    boolean isSeeded();

    /** A server that is started in this process. */
    record Launched(MockOptions options) implements MockSource {
        @Override
        public RunningMock open() {
            MockServer server = MockServer.start(options);
            MockClient client = options.adminToken() == null
                    ? MockClient.at(server.baseUrl())
                    : MockClient.at(server.baseUrl(), options.adminToken());
            return new RunningMock(client, Optional.of(server));
        }

        @Override
        public boolean isSeeded() {
            return options.seed() != null;
        }
    }

    /** A mock that somebody else runs. */
    record Elsewhere(URI baseUrl, Optional<String> adminToken) implements MockSource {
        private static final Duration PATIENCE = Duration.ofSeconds(30);

        @Override
        public RunningMock open() {
            MockClient client =
                    adminToken.map(token -> MockClient.at(baseUrl, token)).orElseGet(() -> MockClient.at(baseUrl));
            client.waitUntilReady(PATIENCE);
            return new RunningMock(client, Optional.empty());
        }

        @Override
        public boolean isSeeded() {
            return false;
        }

        /** Without the token. */
        @Override
        public String toString() {
            return "the mock at " + baseUrl;
        }
    }
}
