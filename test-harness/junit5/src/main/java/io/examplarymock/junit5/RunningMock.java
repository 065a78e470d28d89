package io.examplarymock.junit5;

import io.examplarymock.client.MockClient;
import io.examplarymock.server.MockServer;
import java.util.Optional;

/**
 * A mock that is ready.
 *
 * @param server empty if it was not started here
 */
record RunningMock(MockClient client, Optional<MockServer> server) implements AutoCloseable {
    @Override
    public void close() {
        server.ifPresent(MockServer::close);
    }
}
