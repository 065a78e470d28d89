package io.examplarymock.harness.drift.observation;

import io.examplarymock.schemas.Fact;
import java.util.List;

/**
 * What came of a fact.
 *
 * @param reason why it could not be reached; empty otherwise
 * @param observations those that the verdict rests on
 */
public record FactVerdict(Fact fact, Verdict verdict, String reason, List<Observation> observations) {
    public FactVerdict {
        observations = List.copyOf(observations);
    }
}
