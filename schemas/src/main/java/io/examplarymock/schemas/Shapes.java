package io.examplarymock.schemas;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the schemas say about the values at each place, worked out once, when a place is first met. Thread-safe. */
final class Shapes {

    private final SchemaDocuments documents;
    private final CompiledSchemas compiled;
    /** By the parts of schemas that name a place: there are finitely many, however deep an instance goes. */
    private final Map<String, Declaration> declarations = new ConcurrentHashMap<>();

    Shapes(SchemaDocuments documents, CompiledSchemas compiled) {
        this.documents = documents;
        this.compiled = compiled;
    }

    Declaration root(String name) {
        return declarations.computeIfAbsent(name, key -> new Declaration(List.of(documents.root(name)), this));
    }

    /** Returns what is declared where these parts name a value. */
    Declaration declaration(List<Subschema> parts) {
        String key = parts.stream()
                .map(part -> part.document() + '#' + part.pointer())
                .collect(Collectors.joining(" "));
        return declarations.computeIfAbsent(key, same -> new Declaration(parts, this));
    }

    Subschema follow(Subschema reference) {
        return documents.follow(reference);
    }

    Predicate<JsonNode> condition(Subschema part) {
        return compiled.judge(part);
    }
}
