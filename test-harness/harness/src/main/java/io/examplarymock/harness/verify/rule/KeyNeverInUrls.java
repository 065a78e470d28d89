package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Call;
import io.examplarymock.harness.verify.evidence.Evidence;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses are logged, shared and sent along. */
final class KeyNeverInUrls implements Rule {
    private static final Pattern KEY = Pattern.compile("examp_");

    @Override
    public About about() {
        return About.must(
                "key-never-in-urls",
                "The key is in no address: neither in the path and query of a call, nor in what the browser is sent to.",
                Clause.of("The public reference: the key is a Bearer token, that is, in a header.", "G2"),
                "Send the key in the header Authorization, from your server, and in no address and no metadata.");
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return Verdict.of(evidence.calls().stream()
                .filter(call ->
                        addresses(call).anyMatch(address -> KEY.matcher(address).find()))
                .map(call -> Observation.of(
                        call, call.words() + " with a key in an address", "the key in the header Authorization alone"))
                .toList());
    }

    /** Keys in what is sent are masked in the journal, but still begin as keys do. */
    private static Stream<String> addresses(Call call) {
        return Stream.concat(
                Stream.of(
                        call.exchange().request().path(),
                        call.exchange().request().query().orElse("")),
                Stream.of("returnUrl", "metadata", "presets")
                        .map(name -> call.sent().get(name).isPresent()
                                ? call.sent().get(name).json()
                                : ""));
    }
}
