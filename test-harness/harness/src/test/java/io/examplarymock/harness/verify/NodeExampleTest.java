package io.examplarymock.harness.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.examplarymock.harness.mock.LaunchedMock;
import io.examplarymock.harness.verify.report.VerifyReport;
import io.examplarymock.harness.verify.scenario.Scenarios;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("examples/node-client")
class NodeExampleTest {
    private static final int AT_A_TIME = 8;

    @Test
    void keeps_every_rule_in_every_scenario() throws IOException, InterruptedException {
        assumeTrue(nodeIsThere(), "skipped: there is no node 18 or newer on this machine");
        try (LaunchedMock mock = Subjects.mock()) {
            VerifyReport report = Subjects.judge(
                    mock.baseUrl(),
                    List.of("node", "../../examples/node-client/client.mjs"),
                    Scenarios.names(),
                    Duration.ofSeconds(60),
                    AT_A_TIME);

            assertThat(report.passed()).as(report.asText(false)).isTrue();
        }
    }

    private static boolean nodeIsThere() throws InterruptedException {
        try {
            Process node =
                    new ProcessBuilder("node", "--eval", "process.exit(typeof fetch === 'function' ? 0 : 1)").start();
            return node.waitFor(30, TimeUnit.SECONDS) && node.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
