package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Call;
import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.scenario.Outcome;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Whoever is at work in a session loses it when it is deleted. */
final class LeavesRunningSessionsAlone implements Rule {
    @Override
    public About about() {
        return About.should(
                "leaves-running-sessions-alone",
                "No session is deleted while somebody may be at work in it.",
                Clause.of(
                        "The take exam and exam generation flows: deleting is for clean-up, before the seven days are over; that nobody can go on in a deleted session is an assumption.",
                        "E10",
                        "O12.M"),
                "Delete a session only when its status is completed, cancelled or expired; leave open-ended ones to expire.");
    }

    @Override
    public Verdict judge(Evidence evidence) {
        if (evidence.sessions().isEmpty()) {
            return Verdict.notApplicable("no session was created");
        }
        if (evidence.reports(Outcome.ERROR.word()) || evidence.reports(Outcome.REJECTED.word())) {
            return Verdict.notApplicable("the client had given the session up");
        }
        Optional<Instant> end = Stream.of("completed", "cancelled", "expired")
                .flatMap(status -> evidence.learnt(status).stream())
                .min(Instant::compareTo);
        return Verdict.of(evidence.calls("deleteEmbedSession").stream()
                .filter(Call::succeeded)
                .filter(call -> end.filter(since -> !call.at().isBefore(since)).isEmpty())
                .map(call -> Observation.of(
                        call,
                        call.words() + " before the session was known to have ended",
                        "no deletion before the end"))
                .toList());
    }
}
