package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Call;
import io.examplarymock.harness.verify.evidence.Evidence;
import java.util.List;

/** When the connection breaks, nobody knows how far the call came. */
final class RepeatsBrokenCallsOnlyIdempotently implements Rule {
    @Override
    public About about() {
        return About.should(
                "repeats-broken-calls-only-idempotently",
                "After a broken connection only such calls are repeated as may happen twice.",
                Clause.of(
                        "HTTP (RFC 9110, section 9.2.2): POST is not repeated by itself; the platform's documentation is silent."),
                "Repeat GET and DELETE. Switch off what your HTTP library repeats of POST by itself.");
    }

    @Override
    public Verdict judge(Evidence evidence) {
        List<Call> broken = evidence.calls().stream().filter(Call::wasBroken).toList();
        if (broken.isEmpty()) {
            return Verdict.notApplicable("no connection broke");
        }
        return Verdict.of(broken.stream()
                .filter(call -> call.exchange().request().method().equals("POST"))
                .flatMap(call -> evidence.after(call).stream()
                        .filter(call::asksTheSameAs)
                        .limit(1))
                .map(again -> Observation.of(
                        again,
                        again.words() + " again, after the connection broke",
                        "no automatic repetition of a POST"))
                .toList());
    }
}
