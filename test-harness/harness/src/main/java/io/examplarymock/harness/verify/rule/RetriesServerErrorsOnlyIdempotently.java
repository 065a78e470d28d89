package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Call;
import io.examplarymock.harness.verify.evidence.Evidence;
import java.util.List;

/** After 500 nobody knows whether the session was created. */
final class RetriesServerErrorsOnlyIdempotently implements Rule {
    @Override
    public About about() {
        return About.should(
                "retries-5xx-only-idempotently",
                "After 5xx only such calls are repeated as may happen twice.",
                Clause.of(
                        "HTTP (RFC 9110, section 9.2.2): POST is not repeated by itself; the platform's documentation is silent."),
                "Repeat GET and DELETE. Let a person decide about a POST, for a second session may be made.");
    }

    @Override
    public Verdict judge(Evidence evidence) {
        List<Call> failures = evidence.calls().stream()
                .filter(Call::failed)
                .filter(call -> !call.answeredHeader("Retry-After").isPresent())
                .toList();
        if (failures.isEmpty()) {
            return Verdict.notApplicable("nothing failed with 5xx");
        }
        return Verdict.of(failures.stream()
                .filter(call -> call.exchange().request().method().equals("POST"))
                .flatMap(call -> evidence.after(call).stream()
                        .filter(call::asksTheSameAs)
                        .limit(1))
                .map(again -> Observation.of(
                        again, again.words() + " again, after it failed with 5xx", "no automatic repetition of a POST"))
                .toList());
    }
}
