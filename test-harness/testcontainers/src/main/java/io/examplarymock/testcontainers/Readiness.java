package io.examplarymock.testcontainers;

import io.examplarymock.client.MockClient;
import io.examplarymock.client.MockException;
import java.net.URI;
import java.time.Duration;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/**
 * Waits until the mock says that it is ready. Testcontainers' own way would also wait for a mock that has ended, and would
 * then not tell why.
 */
final class Readiness extends AbstractWaitStrategy {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final int port;

    Readiness(int port) {
        this.port = port;
    }

    @Override
    protected void waitUntilReady() {
        URI url = URI.create("http://" + waitStrategyTarget.getHost() + ":" + waitStrategyTarget.getMappedPort(port));
        MockClient mock = MockClient.at(url);
        long begun = System.nanoTime();
        while (!isReady(mock, begun)) {
            if (!waitStrategyTarget.isRunning()) {
                throw new ContainerLaunchException("The mock ended before it was ready; it printed:\n"
                        + waitStrategyTarget.getLogs().strip());
            }
        }
    }

    private boolean isReady(MockClient mock, long begun) {
        try {
            mock.waitUntilReady(BETWEEN_LOOKS);
            return true;
        } catch (MockException notYet) {
            if (System.nanoTime() - begun < startupTimeout.toNanos()) {
                return false;
            }
            throw new ContainerLaunchException(
                    "The mock runs, but was not ready within " + startupTimeout.toSeconds() + " s; "
                            + notYet.getMessage(),
                    notYet);
        }
    }
}
