package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Call;
import io.examplarymock.harness.verify.evidence.Evidence;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Who is asked to wait waits. */
final class HonoursRetryAfter implements Rule {
    /** Clocks and threads are not that exact. */
    private static final Duration TOLERANCE = Duration.ofMillis(100);

    @Override
    public About about() {
        return About.should(
                "honours-retry-after",
                "After an answer with Retry-After the same operation is left alone for so long.",
                Clause.of(
                        "HTTP (RFC 9110, section 10.2.3); limits for calls are public, their answers are not.", "G12"),
                "Read the seconds in the header Retry-After of 429 and 503, and wait for them before the next try.");
    }

    @Override
    public Verdict judge(Evidence evidence) {
        List<Call> asking =
                evidence.calls().stream().filter(call -> seconds(call) > 0).toList();
        if (asking.isEmpty()) {
            return Verdict.notApplicable("no answer asked to wait");
        }
        return Verdict.of(
                asking.stream().flatMap(call -> tooEarly(call, evidence)).toList());
    }

    private static Stream<Observation> tooEarly(Call call, Evidence evidence) {
        return evidence.after(call).stream()
                .filter(next ->
                        next.exchange().operation().equals(call.exchange().operation()))
                .limit(1)
                .filter(next -> waited(call, next, evidence)
                                .compareTo(Duration.ofSeconds(seconds(call)).minus(TOLERANCE))
                        < 0)
                .map(next -> Observation.of(
                        next,
                        next.words() + " " + waited(call, next, evidence).toMillis() + " ms after " + call.status()
                                + " with Retry-After: " + seconds(call),
                        "no sooner than after " + seconds(call) + " s"));
    }

    private static Duration waited(Call call, Call next, Evidence evidence) {
        return evidence.elapsed(call.at(), next.cameAt());
    }

    /** Dates, which the header may also have, are not in use here. */
    private static long seconds(Call call) {
        return call.answeredHeader("Retry-After")
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(Long::parseLong)
                .orElse(0L);
    }
}
