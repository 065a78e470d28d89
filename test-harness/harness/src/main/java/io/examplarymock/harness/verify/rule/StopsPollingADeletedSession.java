package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Call;
import io.examplarymock.harness.verify.evidence.Evidence;
import java.util.List;

/** What is gone does not come back. */
final class StopsPollingADeletedSession implements Rule {
    private static final int NOT_FOUND = 404;

    @Override
    public About about() {
        return About.should(
                "stops-polling-a-deleted-session",
                "Nobody asks for the status of a session that is known to be gone; one look more is no harm.",
                Clause.of("Sessions can be deleted; that they are 404 from then on is an assumption.", "E10", "G12"),
                "Treat 404 as the end: stop polling, and tell the person that the session is not there any more.");
    }

    @Override
    public Verdict judge(Evidence evidence) {
        List<Call> lost = evidence.calls("getEmbedSession").stream()
                .filter(call -> call.status() == NOT_FOUND)
                .toList();
        if (lost.isEmpty()) {
            return Verdict.notApplicable("no session was found to be gone");
        }
        return Verdict.of(lost.stream()
                .filter(call -> earlier(call, lost) > 1)
                .limit(1)
                .map(call -> Observation.of(
                        call, call.words() + " after it was answered with 404 twice already", "no call more after 404"))
                .toList());
    }

    private static long earlier(Call call, List<Call> lost) {
        return lost.subList(0, lost.indexOf(call)).stream()
                .filter(before -> before.lastSegment().equals(call.lastSegment()))
                .count();
    }
}
