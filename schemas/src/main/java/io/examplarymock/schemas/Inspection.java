package io.examplarymock.schemas;

import io.examplarymock.schemas.Subschema.Annotation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Turns what the validator finds in one instance into a report for readers. */
final class Inspection {

    private final SchemaDocuments documents;
    private final String schema;
    private final JsonNode instance;
    private final boolean own;

    Inspection(SchemaDocuments documents, String schema, JsonNode instance) {
        this.documents = documents;
        this.schema = schema;
        this.instance = instance;
        this.own = documents.root(schema).isOwn();
    }

    SchemaReport report(List<Finding> findings, List<SchemaViolation> unknown) {
        if (findings.isEmpty() && unknown.isEmpty()) {
            return new SchemaReport(List.of(), List.of());
        }
        List<SchemaViolation> broken =
                withoutEchoes(findings.stream().map(this::violation).toList());
        return new SchemaReport(
                inOrder(broken.stream().filter(this::isCertain)),
                inOrder(Stream.concat(broken.stream().filter(violation -> !isCertain(violation)), unknown.stream())));
    }

    /** In the mock's own interface everything is certain; about the platform, what somebody else has published. */
    private boolean isCertain(SchemaViolation violation) {
        return own || violation.tier() != Tier.M;
    }

    /** Follows the way that the validator took; on it, the least certain annotation decides. */
    private SchemaViolation violation(Finding finding) {
        Subschema place = documents.root(schema);
        Annotation annotation = null;
        for (String step : finding.path().subList(0, finding.path().size() - 1)) {
            if (step.equals("$ref")) {
                annotation = lessCertain(annotation, place.annotation());
                place = documents.follow(place);
            } else {
                place = place.child(step);
            }
        }
        return Wording.of(finding, place)
                .violation(
                        finding.place(),
                        finding.keyword(),
                        place.document(),
                        lessCertain(annotation, place.annotation()));
    }

    private static Annotation lessCertain(Annotation outer, Annotation inner) {
        return outer == null ? inner : outer.orLessCertain(inner);
    }

    /** Says nothing twice, and where a value has the wrong type nothing about its length or choice. */
    private List<SchemaViolation> withoutEchoes(List<SchemaViolation> broken) {
        Set<String> wrongType = new HashSet<>();
        broken.stream()
                .filter(violation -> violation.keyword().equals("type") && isCertain(violation))
                .forEach(violation -> wrongType.add(violation.pointer()));
        Set<String> said = new HashSet<>();
        return broken.stream()
                .filter(violation -> violation.keyword().equals("type") || !wrongType.contains(violation.pointer()))
                .filter(violation -> said.add(violation.sentence()))
                .toList();
    }

    private List<SchemaViolation> inOrder(Stream<SchemaViolation> violations) {
        Map<String, Integer> positions = new HashMap<>();
        number("", instance, positions);
        return violations
                .sorted(Comparator.comparingInt(violation -> position(violation.pointer(), positions)))
                .toList();
    }

    private static int position(String pointer, Map<String, Integer> positions) {
        Integer position = positions.get(pointer);
        return position == null ? positions.get(Pointers.parent(pointer)) : position;
    }

    private static void number(String pointer, JsonNode value, Map<String, Integer> positions) {
        positions.put(pointer, positions.size());
        value.forEachEntry((name, member) -> number(Pointers.join(pointer, name), member, positions));
        for (int index = 0; value.isArray() && index < value.size(); index++) {
            number(Pointers.join(pointer, index), value.get(index), positions);
        }
    }
}
