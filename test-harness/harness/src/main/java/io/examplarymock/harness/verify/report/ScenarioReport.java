package io.examplarymock.harness.verify.report;

import io.examplarymock.harness.verify.evidence.ClientEnd;
import io.examplarymock.harness.verify.rule.Observation;
import io.examplarymock.harness.verify.rule.Rule;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What came of one scenario.
 *
 * @param calls of the client, oldest first
 * @param end how the client ended; empty if a fault kept it from being judged
 * @param fault what the harness or the mock failed to do
 */
public record ScenarioReport(
        Scenario scenario,
        List<Judgement> judgements,
        List<ReportedCall> calls,
        Optional<ClientEnd> end,
        Optional<String> fault) {

    public ScenarioReport {
        judgements = List.copyOf(judgements);
        calls = List.copyOf(calls);
    }

    /** A scenario that was played and judged. */
    public static ScenarioReport judged(
            Scenario scenario, List<Judgement> judgements, List<ReportedCall> calls, ClientEnd end) {
        return new ScenarioReport(scenario, judgements, calls, Optional.of(end), Optional.empty());
    }

    /** A scenario that could not be judged, through no fault of the client. */
    public static ScenarioReport faulty(Scenario scenario, String fault) {
        return new ScenarioReport(scenario, List.of(), List.of(), Optional.empty(), Optional.of(fault));
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

    List<Judgement> failing(boolean strict) {
        return judgements.stream().filter(judgement -> judgement.fails(strict)).toList();
    }

    String seconds() {
        return String.format(Locale.ROOT, "%.1f s", took().toMillis() / 1000.0);
    }

    /** Returns the call that was observed, if the observation is about one. */
    Optional<ReportedCall> callOf(Observation observation) {
        return calls.stream()
                .filter(call -> observation.exchange().isPresent()
                        && observation.exchange().getAsLong() == call.number())
                .findFirst();
    }

    /** Returns what came of a rule; empty if the scenario cannot show anything about it. */
    Optional<Judgement> of(Rule rule) {
        return judgements.stream()
                .filter(judgement -> judgement.rule().equals(rule))
                .findFirst();
    }
}
