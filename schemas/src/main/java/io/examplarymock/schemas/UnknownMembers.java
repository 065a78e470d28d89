package io.examplarymock.schemas;

import io.examplarymock.schemas.Subschema.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Finds members that no schema names, in objects whose schema does not leave other members alone. */
final class UnknownMembers implements InstanceWalk.Visitor {

    private final List<SchemaViolation> warnings = new ArrayList<>();

    /** In the order of the document, and at most {@value SchemaReport#LIMIT}. */
    List<SchemaViolation> warnings() {
        return warnings;
    }

    @Override
    public void visit(InstanceWalk.Trail trail, JsonNode value, Declaration declared, Shape shape) {
        if (!value.isObject() || shape.isOpen()) {
            return;
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            if (!shape.names().contains(member.getKey()) && warnings.size() < SchemaReport.LIMIT) {
                warnings.add(warning(trail.pointer(), member.getKey(), member.getValue(), shape));
            }
        }
    }

    private static SchemaViolation warning(String pointer, String name, JsonNode value, Shape shape) {
        Subschema naming = shape.naming();
        Wording.Words words = Wording.undocumented(naming.document(), shape.names(), name, value);
        return words.violation(
                Pointers.join(pointer, name),
                SchemaViolation.UNKNOWN,
                naming.document(),
                new Annotation(naming.annotation().facts(), Tier.M));
    }
}
