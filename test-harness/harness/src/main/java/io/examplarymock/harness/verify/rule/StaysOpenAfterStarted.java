package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.evidence.PageVisit;
import io.examplarymock.harness.verify.evidence.Stimulus;
import io.examplarymock.harness.verify.evidence.Stimulus.Kind;
import io.examplarymock.harness.verify.scenario.PageAct;
import io.examplarymock.harness.verify.scenario.PageScenarios;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.util.List;

/** Each answer of a student tells started once more. */
final class StaysOpenAfterStarted implements PageRule {
    @Override
    public About about() {
        return About.must(
                "stays-open-after-started",
                "The iframe stays while the student is at work, however often started is told.",
                Clause.of("The take exam flow: started is sent each time the student answers a question.", "O6.S"),
                "Take the iframe away, or go elsewhere, only when the status is completed or cancelled.");
    }

    @Override
    public boolean concerns(Scenario scenario) {
        return scenario.flow().equals(Scenario.TAKE_EXAM)
                && PageScenarios.acts(scenario).contains(PageAct.COMPLETE);
    }

    @Override
    public Verdict judge(PageVisit page, Evidence evidence) {
        List<Stimulus> started = page.of(Kind.STARTED);
        if (started.isEmpty()) {
            return Verdict.notApplicable("the page did not hear that the session was started");
        }
        return Verdict.of(started.stream()
                .filter(stimulus -> !stimulus.embedStays())
                .map(stimulus -> Observation.of(
                        "the iframe was gone after " + stimulus.words(), "the iframe until the exam is handed in"))
                .toList());
    }
}
