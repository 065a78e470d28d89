package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Call;
import io.examplarymock.harness.verify.evidence.Evidence;
import java.util.List;

/** What was refused as wrong is refused again. */
final class DoesNotRetryABadRequest implements Rule {
    private static final int BAD_REQUEST = 400;

    @Override
    public About about() {
        return About.must(
                "does-not-retry-a-400",
                "A request that was refused with 400 is not sent again as it was.",
                Clause.of(
                        "The introduction: a wrong actor is answered with 400 until another user is named.",
                        "C4",
                        "C5"),
                "Treat 400 as final: report the message, and change the request before sending another.");
    }

    @Override
    public Verdict judge(Evidence evidence) {
        List<Call> refused = evidence.calls().stream()
                .filter(call -> call.status() == BAD_REQUEST)
                .toList();
        if (refused.isEmpty()) {
            return Verdict.notApplicable("nothing was refused with 400");
        }
        return Verdict.of(refused.stream()
                .flatMap(call -> evidence.after(call).stream()
                        .filter(call::asksTheSameAs)
                        .limit(1))
                .map(again -> Observation.of(
                        again, again.words() + " again, with the body that was refused with 400", "no second try"))
                .toList());
    }
}
