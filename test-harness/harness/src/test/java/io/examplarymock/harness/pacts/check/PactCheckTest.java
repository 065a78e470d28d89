package io.examplarymock.harness.pacts.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("pacts check")
class PactCheckTest {
    private static final Path OWN = Path.of("../../contracts/pacts");

    @Test
    void finds_nothing_in_good_pacts() {
        assertThat(Pacts.check(Pacts.GOOD).asText())
                .endsWith("0 failures, 0 warnings, 0 notes")
                .contains("Pact 1.0.0", "Pact 2.0.0", "Pact 3.0.0", "Pact 4.0");
    }

    @Test
    void has_a_bad_pact_for_each_of_its_rules() {
        String found = Pacts.check(Pacts.BAD).asText();

        assertThat(Arrays.stream(Rule.values()).map(Rule::id))
                .allSatisfy(rule -> assertThat(found).containsPattern("\n    (failure|warning|note) " + rule + " at "));
    }

    @Test
    void never_fails_because_of_an_assumption() {
        assertThat(Pacts.check(Pacts.BAD).asText())
                .containsPattern("warning [^\\n]*\\n[^\\n]*: assumed]")
                .doesNotContainPattern("failure [^\\n]*\\n[^\\n]*: assumed]");
    }

    /** Some of them send what is only assumed to be odd, to show that it is not refused. */
    @Test
    void finds_nothing_but_what_breaks_an_assumption_in_the_contracts_of_the_API() {
        assertThat(Pacts.check(OWN).passed()).isTrue();
        assertThat(Pacts.check(OWN).asText())
                .contains("interactions: 0 failures, ")
                .endsWith(", 0 notes");
    }
}
