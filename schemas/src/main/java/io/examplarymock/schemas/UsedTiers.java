package io.examplarymock.schemas;

import io.examplarymock.schemas.Subschema.Annotation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Collects the tiers of the schema properties that an instance has. */
final class UsedTiers implements InstanceWalk.Visitor {

    private final SchemaDocuments documents;
    private final Set<Tier> tiers = EnumSet.noneOf(Tier.class);

    UsedTiers(SchemaDocuments documents) {
        this.documents = documents;
    }

    Tier leastCertain() {
        return Tier.leastCertain(tiers);
    }

    @Override
    public void visit(String pointer, JsonNode value, List<Subschema> declared, List<Subschema> applied) {
        declared.forEach(this::add);
    }

    /** What is said at the property counts; the file to which it refers speaks only where the property is silent. */
    private void add(Subschema property) {
        if (property.has(Annotation.TIER)) {
            tiers.add(property.annotation().tier());
        } else if (property.has("$ref")) {
            add(documents.follow(property));
        }
    }
}
