package io.examplarymock.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.cli.Terminal.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("test-harness pacts verify")
class PactsVerifyCommandTest {
    private final Terminal terminal = new Terminal();

    @Test
    void finds_that_a_mock_of_its_own_keeps_the_committed_pacts() {
        Outcome outcome = terminal.run("pacts", "verify", "../../contracts/pacts");

        System.out.println(outcome);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
    }
}
