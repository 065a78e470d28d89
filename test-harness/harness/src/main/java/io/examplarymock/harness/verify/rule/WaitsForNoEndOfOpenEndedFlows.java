package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.scenario.Scenario;

/** Some sessions never end by themselves. */
final class WaitsForNoEndOfOpenEndedFlows implements Rule {
    @Override
    public About about() {
        return About.must(
                "waits-for-no-end-of-open-ended-flows",
                "Nobody waits for edit-exam and practice-space-student to complete.",
                Clause.of(
                        "The practice space flow: open-ended, without an event of completion; the public reference: edit-exam saves changes live.",
                        "O5",
                        "O7.S"),
                "Leave such a session open, report the outcome open, and read from the API what came of it when you need it.");
    }

    @Override
    public boolean concerns(Scenario scenario) {
        return scenario.isOpenEnded();
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return evidence.end().wasStopped()
                ? Verdict.broken(Observation.of(
                        "the client was still at work after "
                                + evidence.end().limit().toSeconds() + " s in a flow without an end, and was stopped",
                        "an end by itself, with the outcome open"))
                : new Verdict.Met();
    }
}
