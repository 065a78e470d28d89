package io.examplarymock.schemas;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Goes through an instance together with the parts of a schema that speak about each value. */
final class InstanceWalk {

    private final SchemaDocuments documents;
    private final CompiledSchemas compiled;

    InstanceWalk(SchemaDocuments documents, CompiledSchemas compiled) {
        this.documents = documents;
        this.compiled = compiled;
    }

    /** Is told each value of an instance, a parent before its children. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Sees one value.
         *
         * @param declared the parts of the schema under {@code properties} or {@code items} that name the value
         * @param applied those and all that they bring with {@code $ref}, {@code allOf} and met conditions; empty for
         *     a value without members
         */
        void visit(String pointer, JsonNode value, List<Subschema> declared, List<Subschema> applied);
    }

    void through(String name, JsonNode instance, Visitor visitor) {
        visit("", instance, List.of(documents.root(name)), visitor);
    }

    private void visit(String pointer, JsonNode value, List<Subschema> declared, Visitor visitor) {
        List<Subschema> applied = new ArrayList<>();
        if (value.isContainer()) {
            declared.forEach(schema -> apply(schema, value, applied));
        }
        visitor.visit(pointer, value, declared, applied);
        if (value.isObject()) {
            value.forEachEntry((name, member) ->
                    visitChild(Pointers.join(pointer, name), member, members(applied, name), visitor));
        } else if (value.isArray()) {
            List<Subschema> items = children(applied, "items");
            for (int index = 0; index < value.size(); index++) {
                visitChild(Pointers.join(pointer, index), value.get(index), items, visitor);
            }
        }
    }

    private void visitChild(String pointer, JsonNode value, List<Subschema> declared, Visitor visitor) {
        if (!declared.isEmpty()) {
            visit(pointer, value, declared, visitor);
        }
    }

    private void apply(Subschema schema, JsonNode value, List<Subschema> applied) {
        applied.add(schema);
        if (schema.has("$ref")) {
            apply(documents.follow(schema), value, applied);
        }
        Subschema all = schema.child("allOf");
        for (int index = 0; index < all.node().size(); index++) {
            apply(all.child(String.valueOf(index)), value, applied);
        }
        if (schema.has("if")) {
            String branch = compiled.accepts(schema.child("if"), value) ? "then" : "else";
            apply(schema.child(branch), value, applied);
        }
    }

    private static List<Subschema> members(List<Subschema> applied, String name) {
        return children(children(applied, "properties"), name);
    }

    private static List<Subschema> children(List<Subschema> places, String key) {
        return places.stream()
                .filter(place -> place.has(key))
                .map(place -> place.child(key))
                .toList();
    }
}
