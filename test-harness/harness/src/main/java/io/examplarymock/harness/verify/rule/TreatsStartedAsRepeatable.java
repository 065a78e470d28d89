package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.scenario.Scenario;

/** Each answer of a student tells started once more. */
final class TreatsStartedAsRepeatable implements Rule {
    @Override
    public About about() {
        return About.must(
                "treats-started-as-repeatable",
                "The status started may be told any number of times, and ends nothing.",
                Clause.of("The take exam flow: started is sent each time the student answers a question.", "O6.S"),
                "Go on listening after started, however often it comes, until the status is final.");
    }

    @Override
    public boolean concerns(Scenario scenario) {
        return scenario.flow().equals(Scenario.TAKE_EXAM)
                && scenario.completes()
                && !scenario.delivery().deceives();
    }

    @Override
    public Verdict judge(Evidence evidence) {
        if (evidence.learnt("started").isEmpty()) {
            return Verdict.notApplicable("the client did not learn that the session was started");
        }
        boolean leftEarly =
                !evidence.end().wasStopped() && evidence.learnt("completed").isEmpty();
        return leftEarly
                ? Verdict.broken(Observation.of(
                        "the client ended after started, with the outcome "
                                + evidence.result().outcome().orElse("none") + ", while the student was still at work",
                        "waiting for completed"))
                : new Verdict.Met();
    }
}
