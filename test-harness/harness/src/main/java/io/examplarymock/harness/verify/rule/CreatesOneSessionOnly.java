package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Call;
import io.examplarymock.harness.verify.evidence.Evidence;
import java.util.List;

/** A client that is told to create one session creates one. */
final class CreatesOneSessionOnly implements Rule {
    @Override
    public About about() {
        return About.should(
                "creates-one-session-only",
                "One session is created where one is wanted, however slow the answer is.",
                Clause.of(
                        "HTTP (RFC 9110, section 9.2.2): a POST that is sent twice may happen twice; the platform's documentation is silent."),
                "Wait longer for the answer of POST /embed-sessions, and do not send it again on your own.");
    }

    @Override
    public Verdict judge(Evidence evidence) {
        List<Call> created = evidence.calls("createEmbedSession").stream()
                .filter(Call::succeeded)
                .toList();
        if (created.isEmpty()) {
            return Verdict.notApplicable("no session was created");
        }
        return Verdict.of(created.stream()
                .skip(1)
                .map(call -> Observation.of(call, "one more session was created", "one session"))
                .toList());
    }
}
