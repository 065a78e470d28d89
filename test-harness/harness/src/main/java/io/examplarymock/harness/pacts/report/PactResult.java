package io.examplarymock.harness.pacts.report;

import java.util.List;

/**
 * What became of the interactions of one pact.
 *
 * @param source where it came from
 * @param notes what a reader should know about the pact as a whole
 */
public record PactResult(
        String consumer, String provider, String source, List<String> notes, List<InteractionResult> interactions) {

    public PactResult {
        notes = List.copyOf(notes);
        interactions = List.copyOf(interactions);
    }

    String title() {
        return consumer + " -> " + provider;
    }

    int count(Outcome outcome) {
        return (int) interactions.stream()
                .filter(interaction -> interaction.outcome() == outcome)
                .count();
    }
}
