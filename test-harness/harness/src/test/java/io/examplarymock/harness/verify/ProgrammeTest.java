package io.examplarymock.harness.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.examplarymock.harness.usage.WrongUsage;
import io.examplarymock.harness.verify.report.ScenarioReport;
import io.examplarymock.harness.verify.scenario.Scenario;
import io.examplarymock.harness.verify.scenario.Scenarios;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A programme of scenarios")
class ProgrammeTest {
    private static final List<Scenario> THREE = Scenarios.all().subList(0, 3);

    private static List<ScenarioReport> played(RuntimeException thrown) {
        return new Programme(
                        scenario -> {
                            if (scenario.equals(THREE.get(1))) {
                                throw thrown;
                            }
                            return ScenarioReport.faulty(scenario, "played");
                        },
                        (scenario, cause) -> ScenarioReport.faulty(scenario, cause.getMessage()),
                        2)
                .run(THREE);
    }

    @Test
    void goes_on_when_one_throws() {
        assertThat(played(new IllegalStateException("a defect")))
                .extracting(report -> report.fault().orElseThrow())
                .containsExactly("played", "a defect", "played");
    }

    @Test
    void ends_when_the_user_asked_for_what_cannot_be() {
        WrongUsage misused = new WrongUsage("no such program");

        assertThatThrownBy(() -> played(misused)).isSameAs(misused);
    }
}
