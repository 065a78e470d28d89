package io.examplarymock.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.output.OutputFrame.OutputType;
import org.testcontainers.containers.wait.strategy.WaitStrategyTarget;

@DisplayName("Waiting for a container")
class ReadinessTest {
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void ends_when_the_mock_is_ready_and_not_when_it_answers() {
        readyAfter(3);

        new Readiness(8080).waitUntilReady(new Container(true));

        assertThat(asked).hasValue(3);
    }

    @Test
    void ends_when_the_container_does_and_tells_what_it_printed() {
        readyAfter(Integer.MAX_VALUE);

        assertThatExceptionOfType(ContainerLaunchException.class)
                .isThrownBy(() -> new Readiness(8080).waitUntilReady(new Container(false)))
                .withMessage("The mock ended before it was ready; it printed:\nmock-server: no such option");
    }

    @Test
    void ends_when_its_time_is_up_and_tells_why_the_mock_is_not_ready() {
        readyAfter(Integer.MAX_VALUE);

        assertThatExceptionOfType(ContainerLaunchException.class)
                .isThrownBy(() -> new Readiness(8080)
                        .withStartupTimeout(Duration.ofMillis(1))
                        .waitUntilReady(new Container(true)))
                .withMessageStartingWith("The mock runs, but was not ready within 0 s; ")
                .withMessageEndingWith("/readyz answers 503");
    }

    private void readyAfter(int times) {
        server.createContext("/readyz", exchange -> {
            exchange.sendResponseHeaders(asked.incrementAndGet() >= times ? 200 : 503, -1);
            exchange.close();
        });
    }

    private final class Container implements WaitStrategyTarget {
        private final boolean runs;

        private Container(boolean runs) {
            this.runs = runs;
        }

        @Override
        public boolean isRunning() {
            return runs;
        }

        @Override
        public String getLogs() {
            return "mock-server: no such option\n";
        }

        @Override
        public String getLogs(OutputType... types) {
            return getLogs();
        }

        @Override
        public String getHost() {
            return server.getAddress().getHostString();
        }

        @Override
        public Integer getMappedPort(int port) {
            assertThat(port).isEqualTo(8080);
            return server.getAddress().getPort();
        }

        @Override
        public List<Integer> getExposedPorts() {
            return List.of(8080);
        }

        @Override
        public InspectContainerResponse getContainerInfo() {
            throw new UnsupportedOperationException();
        }
    }
}
