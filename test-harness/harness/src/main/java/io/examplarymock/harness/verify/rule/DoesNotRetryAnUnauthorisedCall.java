package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Call;
import io.examplarymock.harness.verify.evidence.Evidence;
import java.util.List;

/** A key that is refused is refused again. */
final class DoesNotRetryAnUnauthorisedCall implements Rule {
    private static final int UNAUTHORISED = 401;

    @Override
    public About about() {
        return About.should(
                "does-not-retry-a-401",
                "A call that was refused with 401 is not sent again with the same key.",
                Clause.of(
                        "HTTP (RFC 9110, section 15.5.2): another try needs other credentials; the platform's own answer is an assumption.",
                        "G12"),
                "Treat 401 as final: tell whoever runs your service that the key does not work any more.");
    }

    @Override
    public Verdict judge(Evidence evidence) {
        List<Call> refused = evidence.calls().stream()
                .filter(call -> call.status() == UNAUTHORISED && call.hasKey())
                .toList();
        if (refused.isEmpty()) {
            return Verdict.notApplicable("nothing was refused with 401");
        }
        return Verdict.of(refused.stream()
                .flatMap(call -> evidence.after(call).stream()
                        .filter(Call::hasKey)
                        .filter(call::asksTheSameAs)
                        .limit(1))
                .map(again -> Observation.of(
                        again, again.words() + " again, with the key that was refused with 401", "no second try"))
                .limit(1)
                .toList());
    }
}
