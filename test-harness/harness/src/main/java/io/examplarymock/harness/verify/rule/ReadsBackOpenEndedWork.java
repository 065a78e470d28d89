package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Call;
import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.util.Set;

/** What nobody reports can be asked for. */
final class ReadsBackOpenEndedWork implements Rule {
    private static final Set<String> READINGS = Set.of("getExam", "getPracticeSpace", "getPracticeSpaceProgress");

    @Override
    public About about() {
        return About.may(
                "reads-back-open-ended-work",
                "What came of editing or practising is read from the API.",
                Clause.of(
                        "The practice space flow: progress can be read back at any time (its path is an assumption); the exam generation flow: exams can be read.",
                        "E3",
                        "E7.S",
                        "E7.M"),
                "Send GET /exams/{id}, or GET /practice-spaces/{id}/progress?actor=USER, when you need to know.");
    }

    @Override
    public boolean concerns(Scenario scenario) {
        return scenario.isOpenEnded();
    }

    @Override
    public Verdict judge(Evidence evidence) {
        if (evidence.end().wasStopped()) {
            return Verdict.notApplicable("the client was stopped before it could");
        }
        return evidence.calls().stream()
                        .filter(Call::succeeded)
                        .anyMatch(call -> READINGS.stream().anyMatch(call::is))
                ? new Verdict.Met()
                : Verdict.broken(Observation.of(
                        "the client did not look at what came of it", "a GET of the exam, or of the progress"));
    }
}
