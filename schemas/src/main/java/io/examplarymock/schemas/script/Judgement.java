package io.examplarymock.schemas.script;

import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.schemas.SchemaReport;
import io.examplarymock.schemas.SchemaViolation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Turns what schemas find in a script into problems at their places. */
final class Judgement {

    /** How many members an object has is said elsewhere where it is a step, with what they are. */
    private static final Set<String> COUNTS = Set.of("minProperties", "maxProperties");

    private final SchemaCatalog catalog = SchemaCatalog.load();
    private final Node root;
    private final Problems problems;

    /** Where there are problems already, a schema has nothing to add. */
    private final Set<Place> spoken;

    Judgement(Node root, Problems problems) {
        this.root = root;
        this.problems = problems;
        this.spoken = new HashSet<>(problems.places());
    }

    /** Judges the whole by a schema of scripts; what it holds of the platform's is judged by {@link #part}. */
    void whole(String schema) {
        SchemaReport report = catalog.validate(schema, Trees.json(root));
        report.violations().stream()
                .filter(violation -> !violation.schema().startsWith("common/"))
                .filter(violation -> !isSaidElsewhere(violation, report.violations()))
                .forEach(this::add);
    }

    /**
     * Judges a part by a schema of the platform's. As in a request, what is assumed does not count; but nobody writes
     * a member into a script that no documentation mentions.
     *
     * @param pointer where the part stands
     * @param instance the part, without what only scripts have
     */
    void part(String schema, String pointer, JsonNode instance) {
        SchemaReport report = catalog.validate(schema, instance).under(pointer);
        Stream.concat(
                        report.violations().stream(),
                        report.warnings().stream()
                                .filter(warning -> warning.keyword().equals(SchemaViolation.UNKNOWN)))
                .forEach(this::add);
    }

    /** Judges presets; whether those are there that are required is said elsewhere, and how to get them. */
    void presets(String schema, String pointer, JsonNode presets) {
        catalog.validate(schema, presets).under(pointer).violations().stream()
                .filter(violation -> !violation.keyword().equals("required"))
                .forEach(this::add);
    }

    private static boolean isSaidElsewhere(SchemaViolation violation, List<SchemaViolation> all) {
        if (COUNTS.contains(violation.keyword())) {
            return StepKinds.isStep(violation.pointer());
        }
        return violation.keyword().equals("not")
                && all.stream()
                        .anyMatch(other -> other.keyword().equals("additionalProperties")
                                && other.pointer()
                                        .substring(0, other.pointer().lastIndexOf('/'))
                                        .equals(violation.pointer()));
    }

    private void add(SchemaViolation violation) {
        Sentences.Sentence sentence = Sentences.of(violation);
        Trees.Target target = Trees.follow(root, Trees.segments(violation.pointer()));
        Place place = sentence.atKey() ? target.key() : target.value();
        if (!spoken.contains(place)) {
            problems.add(place, sentence.text(), sentence.nearest());
        }
    }
}
