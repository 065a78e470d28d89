package io.examplarymock.harness.validate;

import io.examplarymock.harness.files.Source;
import io.examplarymock.harness.files.Sources;
import io.examplarymock.harness.json.Json;
import io.examplarymock.harness.usage.WrongUsage;
import io.examplarymock.schemas.SchemaCatalog;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The verdicts of one schema on some documents, in the order in which the documents were named. */
public final class Validation {
    private final String schema;
    private final List<Verdict> verdicts;

    private Validation(String schema, List<Verdict> verdicts) {
        this.schema = schema;
        this.verdicts = verdicts;
    }

    /** Returns the names of the schemas to judge by, sorted. */
    public static List<String> schemas() {
        return SchemaCatalog.load().names();
    }

    /**
     * Judges documents: JSON, and YAML where the schema is that of scripts.
     *
     * @param documents paths of files, of folders for all {@code .json} files in them, globs, or {@code -} for {@code in}
     * @throws WrongUsage if there is no such schema, or a document cannot be found or read; nothing is judged then
     */
    public static Validation of(String schema, List<String> documents, InputStream in) {
        SchemaCatalog catalog = SchemaCatalog.load();
        try {
            catalog.document(schema);
        } catch (IllegalArgumentException unknown) {
            throw new WrongUsage(unknown.getMessage());
        }
        return new Validation(
                schema,
                new Sources(in)
                        .named(documents).stream()
                                .map(source -> verdict(catalog, schema, source))
                                .toList());
    }

    private static Verdict verdict(SchemaCatalog catalog, String schema, Source source) {
        return schema.equals(ScriptVerdict.SCHEMA)
                ? ScriptVerdict.of(source)
                : new DocumentVerdict(source.name(), catalog.validate(schema, source.read()));
    }

    /** Returns whether every document is valid; there may be warnings. */
    public boolean passed() {
        return verdicts.stream().allMatch(Verdict::isValid);
    }

    /** Returns lines for people, each beginning with the document's name. */
    public String asText() {
        return verdicts.stream().flatMap(Verdict::lines).collect(Collectors.joining("\n"));
    }

    /** Returns an object with {@code schema}, {@code valid} and {@code files}. */
    public String asJson() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("schema", schema);
        members.put("valid", passed());
        members.put("files", verdicts.stream().map(Verdict::members).toList());
        return Json.write(members);
    }
}
