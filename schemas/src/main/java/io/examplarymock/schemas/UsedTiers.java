package io.examplarymock.schemas;

import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Collects the tiers of the schema properties that an instance has. */
final class UsedTiers implements InstanceWalk.Visitor {

    private final Set<Tier> tiers = EnumSet.noneOf(Tier.class);

    Tier leastCertain() {
        return Tier.leastCertain(tiers);
    }

    @Override
    public void visit(InstanceWalk.Trail trail, JsonNode value, Declaration declared, Shape shape) {
        tiers.addAll(declared.tiers());
    }
}
