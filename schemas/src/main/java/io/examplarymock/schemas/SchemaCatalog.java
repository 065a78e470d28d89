package io.examplarymock.schemas;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * All JSON Schemas (draft 2020-12) of this project, and judgements by them. Immutable and thread-safe; each schema is
 * read and compiled once, when it is first used.
 *
 * <pre>{@code
 * SchemaReport report = SchemaCatalog.load().validate("embed-session/create", body);
 * report.violations().forEach(violation -> System.out.println(violation.sentence()));
 * }</pre>
 *
 * <p>Every method that takes a schema's name answers an unknown one with an {@link IllegalArgumentException} that tells
 * the nearest names.
 */
public final class SchemaCatalog {

    /** So many breaches tell enough of an instance: to find them all can take seconds, and nobody reads them. */
    private static final int ENOUGH = 2 * SchemaReport.LIMIT;

    private final SchemaDocuments documents = new SchemaDocuments();
    private final CompiledSchemas compiled = new CompiledSchemas(documents);
    private final InstanceWalk walk = new InstanceWalk(new Shapes(documents, compiled));

    private SchemaCatalog() {}

    /** Returns the one shared catalog of the schemas on the class path. */
    public static SchemaCatalog load() {
        return Loaded.CATALOG;
    }

    /** Returns the names of all schemas, sorted, for example {@code embed-session/create}. */
    public List<String> names() {
        return documents.names();
    }

    /** Returns whether there is a schema of this name. */
    public boolean contains(String name) {
        return documents.contains(name);
    }

    /** Returns a copy of the schema file: its {@code $id} is stable, its {@code $ref}s are relative to it. */
    public JsonNode document(String name) {
        return documents.root(known(name)).node().deepCopy();
    }

    /** Returns the schema file as it is kept, for people to read. */
    public String text(String name) {
        return Resources.text(known(name) + ".json");
    }

    /**
     * Judges an instance by a schema; every breach is reported, up to {@link SchemaReport#LIMIT}, and the instance stays
     * as it is.
     */
    public SchemaReport validate(String name, JsonNode instance) {
        Inspection inspection = new Inspection(documents, known(name), instance);
        List<Finding> findings = compiled.judge(name, instance, ENOUGH);
        if (findings.size() >= ENOUGH) {
            if (inspection.findsViolation(findings)) {
                return inspection.report(findings, List.of());
            }
            // So far only warnings: a reason to refuse may come behind them.
            findings = compiled.judge(name, instance, Integer.MAX_VALUE);
        }
        UnknownMembers unknown = new UnknownMembers();
        walk.through(name, instance, unknown);
        return inspection.report(findings, unknown.warnings());
    }

    /**
     * Judges a JSON text by a schema. Text that is no JSON gives one violation with the keyword {@code json} (tier P,
     * fact G2), which tells line and column.
     */
    public SchemaReport validate(String name, String json) {
        known(name);
        try {
            JsonNode instance = JsonText.parse(json);
            return instance.isMissingNode() ? unreadable(name, "it is empty") : validate(name, instance);
        } catch (JacksonException malformed) {
            return unreadable(name, JsonText.explain(malformed));
        }
    }

    /**
     * Returns the least certain tier among the schema and those of its properties that the instance has. Members that
     * the schema does not name do not count.
     */
    public Tier tierOf(String name, JsonNode instance) {
        UsedTiers used = new UsedTiers();
        walk.through(known(name), instance, used);
        return used.leastCertain();
    }

    private String known(String name) {
        if (!contains(name)) {
            List<String> nearest = NearestName.several(names(), name, 3);
            throw new IllegalArgumentException(
                    "There is no schema named " + name + "; the nearest are " + String.join(", ", nearest));
        }
        return name;
    }

    private static SchemaReport unreadable(String name, String reason) {
        SchemaViolation violation = new SchemaViolation(
                "",
                SchemaViolation.JSON,
                "JSON",
                reason,
                SchemaViolation.subject("") + " is no JSON: " + reason,
                Optional.empty(),
                name,
                List.of("G2"),
                Tier.P);
        return new SchemaReport(List.of(violation), List.of());
    }

    private static final class Loaded {
        static final SchemaCatalog CATALOG = new SchemaCatalog();
    }
}
