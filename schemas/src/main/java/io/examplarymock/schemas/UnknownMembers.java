package io.examplarymock.schemas;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Finds members that no schema names. An object is left alone when its schema names no members at all, or says with
 * {@code additionalProperties} what becomes of others.
 */
final class UnknownMembers implements InstanceWalk.Visitor {

    private final List<SchemaViolation> warnings = new ArrayList<>();

    List<SchemaViolation> warnings() {
        return warnings;
    }

    @Override
    public void visit(String pointer, JsonNode value, List<Subschema> declared, List<Subschema> applied) {
        if (!value.isObject() || applied.stream().anyMatch(schema -> schema.has("additionalProperties"))) {
            return;
        }
        Set<String> known = new LinkedHashSet<>();
        applied.forEach(schema -> known.addAll(schema.node().path("properties").propertyNames()));
        if (!known.isEmpty()) {
            value.propertyNames().stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> warnings.add(warning(pointer, name, value.get(name), known, applied)));
        }
    }

    private static SchemaViolation warning(
            String pointer, String name, JsonNode value, Set<String> known, List<Subschema> applied) {
        Subschema naming = applied.stream()
                .filter(schema -> schema.has("properties"))
                .findFirst()
                .orElseThrow();
        Wording.Words words = Wording.undocumented(naming.document(), known, name, value);
        return words.violation(
                Pointers.join(pointer, name),
                SchemaViolation.UNKNOWN,
                naming.document(),
                new Subschema.Annotation(naming.annotation().facts(), Tier.M));
    }
}
