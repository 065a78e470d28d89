package io.examplarymock.harness.pacts.model;

import java.util.List;

/**
 * What one consumer expects of one provider.
 *
 * @param specification the version as the file says it, such as {@code 3.0.0}; guessed where it is silent
 * @param interactions those that could be read
 * @param faults why others could not
 */
public record Pact(
        String consumer, String provider, String specification, List<Interaction> interactions, List<NotAPact> faults) {

    public Pact {
        interactions = List.copyOf(interactions);
        faults = List.copyOf(faults);
    }
}
