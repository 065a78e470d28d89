package io.examplarymock.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The coverage by contracts")
class ContractCoverageTest {
    private final ContractCoverage coverage = ContractCoverage.load();

    @Test
    void namesTheInteractionsThatRestOnAFact() {
        assertThat(coverage.of("C4"))
                .contains(new ContractReference(
                        "embed-session-actors", "a request for an embed session whose actor owns the key"));
    }

    @Test
    void hasNoneForAFactThatIsUnknown() {
        assertThat(coverage.of("C99")).isEmpty();
    }

    @Test
    void namesOnlyFactsThatThereAre() {
        assertThat(Resources.json("coverage.json").propertyNames())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(Facts.load().find(id)).as(id).isPresent());
    }
}
