package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.evidence.Notice;
import io.examplarymock.harness.verify.scenario.Outcome;

/** Whether a client believed a message that does not count, where nothing else told it the end of the session. */
final class Belief {
    private Belief() {}

    /**
     * Judges a client that was sent such messages.
     *
     * @param message what it must not believe, for example {@code a message of another origin}
     */
    static Verdict in(String message, Evidence evidence) {
        if (evidence.notices().stream().noneMatch(Notice::reached)) {
            return Verdict.notApplicable("the client did not listen");
        }
        boolean deceived = evidence.reports(Outcome.COMPLETED.word())
                && evidence.learnt(Outcome.COMPLETED.word()).isEmpty();
        return deceived
                ? Verdict.broken(Observation.of(
                        "the client took " + message + " for the end of the session",
                        "waiting for what the embedded page tells"))
                : new Verdict.Met();
    }
}
