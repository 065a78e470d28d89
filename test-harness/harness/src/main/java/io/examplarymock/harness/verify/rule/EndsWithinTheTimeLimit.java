package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.scenario.Scenario;

/** A client that waits for ever cannot be judged. */
final class EndsWithinTheTimeLimit implements Rule {
    @Override
    public About about() {
        return About.must(
                "ends-within-the-time-limit",
                "The client ends by itself, soon after the session.",
                Clause.ofHarness("a client ends within the time limit, 30 s unless --timeout says otherwise."),
                "End the process when the outcome is known; give up waiting at expiry.");
    }

    /** Waiting for what never comes is another thing. */
    @Override
    public boolean concerns(Scenario scenario) {
        return !scenario.isOpenEnded();
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return evidence.end().wasStopped()
                ? Verdict.broken(Observation.of(
                        "the client was still at work after "
                                + evidence.end().limit().toSeconds() + " s, and was stopped",
                        "an end by itself"))
                : new Verdict.Met();
    }
}
