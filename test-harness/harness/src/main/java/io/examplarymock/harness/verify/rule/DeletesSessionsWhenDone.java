package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.scenario.Scenario;

/** Whoever is told to clean up does. */
final class DeletesSessionsWhenDone implements Rule {
    @Override
    public About about() {
        return About.should(
                "deletes-sessions-when-done",
                "A client that is told to clean up deletes its session when it is done.",
                Clause.of("The exam generation flow: sessions may be deleted before their seven days are over.", "E10"),
                "Send DELETE /embed-sessions/{id} once the outputs are stored.");
    }

    @Override
    public boolean concerns(Scenario scenario) {
        return scenario.cleanUp();
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return Verdict.of(evidence.sessions().stream()
                .filter(session -> evidence.calls("deleteEmbedSession").stream()
                        .noneMatch(
                                call -> call.succeeded() && call.lastSegment().equals(session.id())))
                .map(session -> Observation.of(
                        "the session " + session.id() + " was left behind", "DELETE /embed-sessions/" + session.id()))
                .toList());
    }
}
