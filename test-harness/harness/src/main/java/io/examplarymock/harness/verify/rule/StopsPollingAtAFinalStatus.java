package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Call;
import io.examplarymock.harness.verify.evidence.Evidence;
import java.util.List;

/** Nothing comes after the end. */
final class StopsPollingAtAFinalStatus implements Rule {
    private static final int ONE_LOOK = 1;

    @Override
    public About about() {
        return About.should(
                "stops-polling-at-a-final-status",
                "Nobody asks for the status of a session that is known to have ended; one look more is no harm.",
                Clause.of("The exam generation flow: poll until the session is completed.", "O10", "C10"),
                "Stop at completed, cancelled and expired, whichever comes first.");
    }

    @Override
    public Verdict judge(Evidence evidence) {
        List<Call> late = evidence.calls("getEmbedSession").stream()
                .filter(call -> earlierEnd(call, evidence) > ONE_LOOK)
                .toList();
        return late.isEmpty()
                ? new Verdict.Met()
                : Verdict.broken(Observation.of(
                        late.get(0),
                        late.get(0).words() + " after a final status was answered twice already",
                        "no call more once the status is completed, cancelled or expired"));
    }

    private static long earlierEnd(Call call, Evidence evidence) {
        List<Call> polls = evidence.calls("getEmbedSession");
        return polls.subList(0, polls.indexOf(call)).stream()
                .filter(earlier -> earlier.lastSegment().equals(call.lastSegment()))
                .filter(earlier -> earlier.answered()
                        .get("status")
                        .text()
                        .filter(Evidence::isFinal)
                        .isPresent())
                .count();
    }
}
