package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Call;
import io.examplarymock.harness.verify.evidence.Evidence;

/** The documented form of the header; the bare key works too (fact G3), hence not a must. */
final class SendsTheKeyAsBearer implements Rule {
    private static final String BEARER = "Bearer ";

    @Override
    public About about() {
        return About.should(
                "sends-the-key-as-bearer",
                "Every call carries the key as Authorization: Bearer KEY.",
                Clause.of("The public reference: the header Authorization is Bearer and the key.", "G2"),
                "Send the header Authorization with the word Bearer, a space and the key.");
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return Verdict.of(evidence.calls().stream()
                .filter(call -> !isPublic(call) && !hasBearer(call))
                .map(call -> Observation.of(
                        call,
                        call.words() + (call.hasKey() ? " with the key in another form" : " without the key"),
                        "the header Authorization: Bearer KEY"))
                .toList());
    }

    private static boolean isPublic(Call call) {
        return call.is("getOpenApi") || call.is("downloadExport");
    }

    private static boolean hasBearer(Call call) {
        return call.hasKey()
                && call.sentHeader("Authorization").stream()
                        .anyMatch(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()));
    }
}
