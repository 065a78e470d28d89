package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Call;
import java.util.OptionalLong;

/**
 * How a rule was broken.
 *
 * @param seen what the client did
 * @param expected what it should have done
 * @param exchange number of the call in the journal, if it is about one
 */
public record Observation(String seen, String expected, OptionalLong exchange) {

    static Observation of(Call call, String seen, String expected) {
        return new Observation(seen, expected, OptionalLong.of(call.id()));
    }

    static Observation of(String seen, String expected) {
        return new Observation(seen, expected, OptionalLong.empty());
    }
}
