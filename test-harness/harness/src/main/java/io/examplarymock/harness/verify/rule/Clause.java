package io.examplarymock.harness.verify.rule;

import io.examplarymock.schemas.Fact;
import io.examplarymock.schemas.Facts;
import io.examplarymock.schemas.Tier;
import java.util.List;
import java.util.Optional;

/**
 * Where a requirement comes from.
 *
 * @param source the document and what it says, in words
 * @param facts ids of the facts behind it; empty for what does not follow from anything known of the platform
 */
public record Clause(String source, List<String> facts) {

    public Clause {
        facts = List.copyOf(facts);
    }

    static Clause of(String source, String... facts) {
        return new Clause(source, List.of(facts));
    }

    /** What the harness itself asks of a client, so that it can be judged at all. */
    static Clause ofHarness(String words) {
        return new Clause("The harness: " + words, List.of());
    }

    /**
     * Returns how far the clause can be trusted: as its least certain fact; empty without facts.
     *
     * @throws IllegalStateException if a fact is not in the list of facts
     */
    public Optional<Tier> tier() {
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(Tier.leastCertain(
                        facts.stream().map(Clause::fact).map(Fact::tier).toList()));
    }

    private static Fact fact(String id) {
        return Facts.load().find(id).orElseThrow(() -> new IllegalStateException("there is no fact " + id));
    }
}
