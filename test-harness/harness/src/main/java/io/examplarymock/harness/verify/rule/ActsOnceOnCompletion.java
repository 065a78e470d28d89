package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Call;
import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.util.List;
import java.util.Set;

/** A session is completed once, however often one hears of it. */
final class ActsOnceOnCompletion implements Rule {
    private static final Set<String> ACTS = Set.of("exportExamToQti3", "deleteExam", "deleteEmbedSession");

    @Override
    public About about() {
        return About.should(
                "acts-once-on-completion",
                "What follows a completion is done once, however often the client hears of it.",
                Clause.of(
                        "The flows name no number of messages, and started comes any number of times; a return URL can be loaded again.",
                        "O6.S",
                        "O8.S",
                        "O9.S"),
                "Keep the status with your own record of the session, and act only when it changes.");
    }

    @Override
    public boolean concerns(Scenario scenario) {
        return scenario.cleanUp() || scenario.export();
    }

    @Override
    public Verdict judge(Evidence evidence) {
        List<Call> acts = evidence.calls().stream()
                .filter(call -> ACTS.stream().anyMatch(call::is))
                .toList();
        if (acts.isEmpty()) {
            return Verdict.notApplicable("nothing was exported or deleted");
        }
        return Verdict.of(acts.stream()
                .filter(call -> acts.subList(0, acts.indexOf(call)).stream()
                        .anyMatch(earlier -> earlier.succeeded() && earlier.asksTheSameAs(call)))
                .map(call -> Observation.of(call, call.words() + " again, after it was done", "once"))
                .toList());
    }
}
