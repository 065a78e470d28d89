package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Call;
import io.examplarymock.harness.verify.evidence.Evidence;
import java.util.List;

/** A session without an actor is nobody's. */
final class SendsTheActorOnEverySession implements Rule {
    @Override
    public About about() {
        return About.must(
                "sends-the-actor-on-every-session",
                "Every request for an embed session names an actor.",
                Clause.of("The introduction: actor is required on every POST /embed-sessions.", "C2"),
                "Send the stored id of the person's user as actor.");
    }

    @Override
    public Verdict judge(Evidence evidence) {
        List<Call> creations = evidence.calls("createEmbedSession");
        if (creations.isEmpty()) {
            return Verdict.notApplicable("the client created no session");
        }
        return Verdict.of(creations.stream()
                .filter(call -> call.sent()
                        .get("actor")
                        .text()
                        .filter(id -> !id.isBlank())
                        .isEmpty())
                .map(call -> Observation.of(
                        call,
                        "POST /embed-sessions with the actor "
                                + call.sent().get("actor").excerpt(),
                        "the id of a user as actor"))
                .toList());
    }
}
