package io.examplarymock.schemas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Which interactions of this project's Pact files rest on which fact. Immutable. */
public final class ContractCoverage {
    private final Map<String, List<ContractReference>> byFact;

    private ContractCoverage(Map<String, List<ContractReference>> byFact) {
        this.byFact = byFact;
    }

    /** Returns the one shared list, read from {@code coverage.json} on first use. */
    public static ContractCoverage load() {
        return Loaded.COVERAGE;
    }

    /** Returns the interactions that rest on this fact, for example {@code C4}; none if there is no such fact. */
    public List<ContractReference> of(String fact) {
        return byFact.getOrDefault(fact, List.of());
    }

    private static ContractCoverage read(JsonNode document) {
        Map<String, List<ContractReference>> byFact = new LinkedHashMap<>();
        document.properties().forEach(fact -> {
            List<ContractReference> references = new ArrayList<>();
            fact.getValue()
                    .properties()
                    .forEach(pact -> pact.getValue()
                            .forEach(interaction ->
                                    references.add(new ContractReference(pact.getKey(), interaction.asString()))));
            byFact.put(fact.getKey(), List.copyOf(references));
        });
        return new ContractCoverage(byFact);
    }

    private static final class Loaded {
        static final ContractCoverage COVERAGE = read(Resources.json("coverage.json"));
    }
}
