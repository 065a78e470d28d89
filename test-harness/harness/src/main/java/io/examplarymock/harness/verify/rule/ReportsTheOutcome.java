package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.ClientResult;
import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.evidence.Trail;
import io.examplarymock.harness.verify.scenario.Outcome;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The client understood what came of it. */
final class ReportsTheOutcome implements Rule {
    @Override
    public About about() {
        return About.must(
                "reports-the-outcome",
                "The client tells in its result file what came of the session.",
                Clause.ofHarness("the result file fits the schema harness/result, and its outcome is what happened."),
                "Write JSON such as {\"sessionId\": …, \"outcome\": \"completed\"} to EXAMPLARY_RESULT_FILE before you exit.");
    }

    @Override
    public Verdict judge(Evidence evidence) {
        ClientResult result = evidence.result();
        if (result.problem().isPresent()) {
            return Verdict.broken(Observation.of(
                    result.problem().get(), "a result file that fits the schema " + ClientResult.SCHEMA));
        }
        List<Observation> seen = new ArrayList<>();
        result.violations().stream()
                .filter(violation ->
                        result.outcome().isEmpty() || !violation.pointer().equals("/outcome"))
                .map(violation -> Observation.of(
                        "in the result file " + violation.sentence(),
                        "a file that fits the schema " + ClientResult.SCHEMA))
                .forEach(seen::add);
        result.outcome().flatMap(Outcome::of).ifPresent(outcome -> compare(outcome, evidence, seen));
        return Verdict.of(seen);
    }

    private static void compare(Outcome outcome, Evidence evidence, List<Observation> seen) {
        if (!evidence.scenario().outcomes().contains(outcome)) {
            seen.add(Observation.of(
                    "the outcome " + outcome.word(),
                    evidence.scenario().outcomes().stream()
                            .sorted()
                            .map(Outcome::word)
                            .collect(Collectors.joining(" or "))));
        }
        if (outcome == Outcome.COMPLETED) {
            Set<String> sessions = evidence.sessions().stream().map(Trail::id).collect(Collectors.toSet());
            if (evidence.result().sessionId().filter(sessions::contains).isEmpty()) {
                seen.add(Observation.of(
                        "the sessionId "
                                + evidence.result().json().get("sessionId").excerpt(),
                        "the id that POST /embed-sessions answered"));
            }
            if (evidence.scenario().flow().equals(Scenario.GENERATE_EXAM)
                    && evidence.result()
                            .examId()
                            .filter(id -> id.startsWith("exam_"))
                            .isEmpty()) {
                seen.add(Observation.of(
                        "the examId " + evidence.result().json().get("examId").excerpt(),
                        "the examId of the session's outputs"));
            }
        }
    }
}
