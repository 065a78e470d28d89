package io.examplarymock.harness.verify.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.verify.rule.Rules;
import org.junit.jupiter.api.Test;

class StakesTest {

    @Test
    void are_written_for_every_rule() {
        assertThat(Rules.all())
                .allSatisfy(rule -> assertThat(Stakes.knows(rule))
                        .as("a line in stakes.properties for %s", rule.id())
                        .isTrue());
    }
}
