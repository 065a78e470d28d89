package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Call;
import io.examplarymock.harness.verify.evidence.Evidence;
import java.time.Duration;
import java.util.List;

/** Asking more often tells no more. */
final class PollsAtMostOncePerSecond implements Rule {
    /** Fewer are no rhythm yet. */
    private static final int ENOUGH = 4;

    private static final double MILLIS = 1000.0;
    /** Timers are not that exact. */
    private static final double TOLERANCE = 1.1;

    @Override
    public About about() {
        return About.should(
                "polls-at-most-once-per-second",
                "The status is asked for at most once a second on average, until it is final.",
                Clause.of(
                        "Polling is documented, and limits for calls exist; how often is sound is an assumption.",
                        "E9",
                        "G12"),
                "Wait a second or more between two GET /embed-sessions/{id}, or listen to messages instead.");
    }

    @Override
    public Verdict judge(Evidence evidence) {
        List<Call> polls = evidence.calls("getEmbedSession");
        if (polls.size() < ENOUGH) {
            return Verdict.notApplicable("the status was asked for " + polls.size() + " times, too few to tell");
        }
        Call first = polls.get(0);
        Call last = polls.get(polls.size() - 1);
        Duration took = evidence.elapsed(first.cameAt(), last.cameAt());
        double allowed = took.toMillis() / MILLIS * TOLERANCE + 2;
        return polls.size() <= allowed
                ? new Verdict.Met()
                : Verdict.broken(Observation.of(
                        last,
                        polls.size() + " times GET /embed-sessions/{id} within " + took.toMillis() + " ms",
                        "at most once a second on average"));
    }
}
