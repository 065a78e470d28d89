package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.scenario.Outcome;

/** A refusal has a reason, which somebody wants to know. */
final class TellsWhyItWasRejected implements Rule {
    private static final int BAD_REQUEST = 400;

    @Override
    public About about() {
        return About.may(
                "tells-why-it-was-rejected",
                "A client whose request was refused with 400 says why.",
                Clause.of(
                        "The introduction: 400 comes with a message that says what is wrong with the actor.",
                        "C4",
                        "C5"),
                "Put what you would tell the person, or the message of the answer, into message of the result file.");
    }

    @Override
    public Verdict judge(Evidence evidence) {
        boolean rejected = evidence.reports(Outcome.REJECTED.word())
                && evidence.calls().stream().anyMatch(call -> call.status() == BAD_REQUEST);
        if (!rejected) {
            return Verdict.notApplicable("the client reported no refusal with 400");
        }
        boolean says = evidence.result()
                .json()
                .get("message")
                .text()
                .filter(message -> !message.isBlank())
                .isPresent();
        return says
                ? new Verdict.Met()
                : Verdict.broken(Observation.of("the outcome rejected, without a message", "a message that says why"));
    }
}
