package io.examplarymock.harness.pacts.check;

import io.examplarymock.schemas.Fact;
import io.examplarymock.schemas.Facts;
import io.examplarymock.schemas.Operation;
import io.examplarymock.schemas.Tier;
import java.util.Arrays;
import java.util.List;

/**
 * What a finding rests on.
 *
 * @param tier how far the facts can be trusted
 * @param facts their ids
 */
record Basis(Tier tier, List<String> facts) {
    static final Basis NONE = new Basis(Tier.S, List.of());

    static Basis of(String... facts) {
        return ofFacts(Arrays.asList(facts));
    }

    /** That there are these operations: what is only assumed of them does not count if anything else is known. */
    static Basis of(List<Operation> operations) {
        List<String> facts = operations.stream()
                .flatMap(operation -> operation.facts().stream())
                .distinct()
                .toList();
        List<String> certain =
                facts.stream().filter(fact -> tierOf(fact) != Tier.M).toList();
        return ofFacts(certain.isEmpty() ? facts : certain);
    }

    private static Basis ofFacts(List<String> facts) {
        return new Basis(Tier.leastCertain(facts.stream().map(Basis::tierOf).toList()), facts);
    }

    boolean isAssumed() {
        return tier == Tier.M;
    }

    /** For example {@code  [E1.S: documented]}; empty without facts. */
    String text() {
        return facts.isEmpty() ? "" : " [" + String.join(", ", facts) + ": " + tier.label() + "]";
    }

    private static Tier tierOf(String fact) {
        return Facts.load().find(fact).map(Fact::tier).orElse(Tier.M);
    }
}
