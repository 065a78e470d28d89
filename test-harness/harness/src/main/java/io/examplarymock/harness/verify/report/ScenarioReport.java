package io.examplarymock.harness.verify.report;

import io.examplarymock.harness.verify.evidence.ClientEnd;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What came of one scenario.
 *
 * @param end how the client ended; empty if a fault kept it from being judged
 * @param fault what the harness or the mock failed to do
 */
public record ScenarioReport(
        Scenario scenario, List<Judgement> judgements, Optional<ClientEnd> end, Optional<String> fault) {

    public ScenarioReport {
        judgements = List.copyOf(judgements);
    }

    /** A scenario that was played and judged. */
    public static ScenarioReport judged(Scenario scenario, List<Judgement> judgements, ClientEnd end) {
        return new ScenarioReport(scenario, judgements, Optional.of(end), Optional.empty());
    }

    /** A scenario that could not be judged, through no fault of the client. */
    public static ScenarioReport faulty(Scenario scenario, String fault) {
        return new ScenarioReport(scenario, List.of(), Optional.empty(), Optional.of(fault));
    }

    Duration took() {
        return end.map(ClientEnd::took).orElse(Duration.ZERO);
    }

    OptionalInt exitCode() {
        return end.map(ClientEnd::exitCode).orElse(OptionalInt.empty());
    }

    String output() {
        return end.map(ClientEnd::output).orElse("");
    }

    List<Judgement> broken() {
        return judgements.stream().filter(Judgement::isBroken).toList();
    }

    long met() {
        return judgements.stream().filter(Judgement::isMet).count();
    }
}
