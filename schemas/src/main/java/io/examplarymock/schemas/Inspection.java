package io.examplarymock.schemas;

import io.examplarymock.schemas.Subschema.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
    /** By the way that the validator took, of which each judgement makes one list. */
    private final IdentityHashMap<List<String>, Origin> origins = new IdentityHashMap<>();

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
        List<SchemaViolation> broken = withoutEchoes(worded(findings));
        return new SchemaReport(
                inOrder(broken.stream().filter(violation -> isCertain(violation.tier()))),
                inOrder(Stream.concat(
                                broken.stream().filter(violation -> !isCertain(violation.tier())), unknown.stream())
                        .limit(SchemaReport.LIMIT)));
    }

    /** In the mock's own interface everything is certain; about the platform, what somebody else has published. */
    private boolean isCertain(Tier tier) {
        return own || tier != Tier.M;
    }

    /** Whether any of the findings is a reason to refuse. */
    boolean findsViolation(List<Finding> findings) {
        return findings.stream()
                .anyMatch(finding -> isCertain(origins.computeIfAbsent(finding.path(), this::origin)
                        .annotation()
                        .tier()));
    }

    /** Puts findings into words: the first ones of either certainty, and so never warnings alone where there is more. */
    private List<SchemaViolation> worded(List<Finding> findings) {
        List<SchemaViolation> worded = new ArrayList<>();
        int[] left = {SchemaReport.LIMIT, SchemaReport.LIMIT};
        for (Finding finding : findings) {
            Origin origin = origins.computeIfAbsent(finding.path(), this::origin);
            if (left[isCertain(origin.annotation().tier()) ? 1 : 0]-- > 0) {
                worded.add(Wording.of(finding, origin.place())
                        .violation(
                                finding.place(),
                                finding.keyword(),
                                origin.place().document(),
                                origin.annotation()));
            }
        }
        return worded;
    }

    /** The place that holds a broken keyword, and what is annotated on the way there. */
    private record Origin(Subschema place, Annotation annotation) {}

    /** Follows the way that the validator took; on it, the least certain annotation decides. */
    private Origin origin(List<String> path) {
        Subschema place = documents.root(schema);
        Annotation annotation = null;
        for (String step : path.subList(0, path.size() - 1)) {
            if (step.equals("$ref")) {
                annotation = lessCertain(annotation, place.annotation());
                place = documents.follow(place);
            } else {
                place = place.child(step);
            }
        }
        return new Origin(place, lessCertain(annotation, place.annotation()));
    }

    private static Annotation lessCertain(Annotation outer, Annotation inner) {
        return outer == null ? inner : outer.orLessCertain(inner);
    }

    /** Says nothing twice, and where a value has the wrong type nothing about its length or choice. */
    private List<SchemaViolation> withoutEchoes(List<SchemaViolation> broken) {
        Set<String> wrongType = new HashSet<>();
        broken.stream()
                .filter(violation -> violation.keyword().equals("type") && isCertain(violation.tier()))
                .forEach(violation -> wrongType.add(violation.pointer()));
        Set<String> said = new HashSet<>();
        return broken.stream()
                .filter(violation -> violation.keyword().equals("type") || !wrongType.contains(violation.pointer()))
                .filter(violation -> said.add(violation.sentence()))
                .toList();
    }

    private List<SchemaViolation> inOrder(Stream<SchemaViolation> violations) {
        List<SchemaViolation> found = violations.toList();
        if (found.size() < 2) {
            return found;
        }
        Set<String> wanted = new HashSet<>(Set.of(""));
        for (SchemaViolation violation : found) {
            String place = violation.pointer();
            while (wanted.add(place)) {
                place = Pointers.parent(place);
            }
        }
        Map<String, Integer> positions = new HashMap<>();
        number("", instance, wanted, positions);
        return found.stream()
                .sorted(Comparator.comparingInt(violation -> position(violation.pointer(), positions)))
                .toList();
    }

    private static int position(String pointer, Map<String, Integer> positions) {
        Integer position = positions.get(pointer);
        return position == null ? positions.get(Pointers.parent(pointer)) : position;
    }

    /** Numbers the wanted values in the order of the document; around a wanted one, everything is. */
    private static void number(String pointer, JsonNode value, Set<String> wanted, Map<String, Integer> positions) {
        if (!wanted.contains(pointer)) {
            return;
        }
        positions.put(pointer, positions.size());
        value.forEachEntry((name, member) -> number(Pointers.join(pointer, name), member, wanted, positions));
        for (int index = 0; value.isArray() && index < value.size(); index++) {
            number(Pointers.join(pointer, index), value.get(index), wanted, positions);
        }
    }
}
