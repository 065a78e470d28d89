package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Before that they are empty. */
final class ReadsOutputsOnlyWhenCompleted implements Rule {
    private static final Set<String> USES = Set.of("getExam", "deleteExam", "exportExamToQti3");

    @Override
    public About about() {
        return About.must(
                "reads-outputs-only-when-completed",
                "Outputs are used only once the session is completed.",
                Clause.of("The exam generation flow: completed comes with the examId, cancelled without.", "O1", "O10"),
                "Look at the status first, and read outputs.examId only if it is completed.");
    }

    @Override
    public boolean concerns(Scenario scenario) {
        return scenario.flow().equals(Scenario.GENERATE_EXAM);
    }

    @Override
    public Verdict judge(Evidence evidence) {
        List<Observation> seen = new ArrayList<>();
        Optional<Instant> completed = evidence.learnt("completed");
        evidence.calls().stream()
                .filter(call -> USES.stream().anyMatch(call::is))
                .filter(call ->
                        completed.filter(since -> !call.at().isBefore(since)).isEmpty())
                .map(call -> Observation.of(
                        call, call.words() + " before the session was seen as completed", "no use of outputs yet"))
                .forEach(seen::add);
        if (completed.isEmpty()) {
            evidence.result()
                    .examId()
                    .map(id -> Observation.of(
                            "the examId " + id + " of a session that was not completed", "a result without examId"))
                    .ifPresent(seen::add);
        }
        return Verdict.of(seen);
    }
}
