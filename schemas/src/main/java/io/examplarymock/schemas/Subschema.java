package io.examplarymock.schemas;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A place in a schema file.
 *
 * @param document name of the file
 * @param parent the place around this one; {@code null} at the root of the file
 * @param key under which the parent holds this place; {@code null} at the root
 * @param node what stands there
 */
record Subschema(String document, Subschema parent, String key, JsonNode node) {

    static Subschema root(String document, JsonNode node) {
        return new Subschema(document, null, null, node);
    }

    Subschema child(String name) {
        JsonNode child = node.isArray() ? node.path(Integer.parseInt(name)) : node.path(name);
        return new Subschema(document, this, name, child);
    }

    /** Follows a JSON pointer, relative to this place. */
    Subschema at(String pointer) {
        Subschema place = this;
        for (String name : Pointers.segments(pointer)) {
            place = place.child(name);
        }
        return place;
    }

    boolean has(String keyword) {
        return node.has(keyword);
    }

    /** Whether the file describes the mock's own interface, about which nothing is uncertain. */
    boolean isOwn() {
        return parent == null ? node.path(Annotation.OWN).asBoolean(false) : parent.isOwn();
    }

    /** JSON pointer of this place within its file. */
    String pointer() {
        return parent == null ? "" : Pointers.join(parent.pointer(), key);
    }

    /** What is annotated at this place; where it is silent, the nearest place around it speaks. */
    Annotation annotation() {
        List<String> facts = annotated(Annotation.FACTS)
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        return new Annotation(facts, Tier.valueOf(annotated(Annotation.TIER).asString("M")));
    }

    private JsonNode annotated(String keyword) {
        return parent == null || has(keyword) ? node.path(keyword) : parent.annotated(keyword);
    }

    /** What {@code x-facts} and {@code x-tier} say about a part of a schema. */
    record Annotation(List<String> facts, Tier tier) {

        static final String TIER = "x-tier";
        static final String FACTS = "x-facts";

        /** What a value has to be, in words, for a keyword that does not say so itself, such as a pattern. */
        static final String EXPECTED = "x-expected";

        /** At the root of a file: it describes the mock's own interface and says nothing about the platform. */
        static final String OWN = "x-own";

        static final List<String> KEYWORDS = List.of(FACTS, TIER, EXPECTED, OWN);

        /** Returns the other one unless this one is less certain. */
        Annotation orLessCertain(Annotation other) {
            return tier.isLessCertainThan(other.tier) ? this : other;
        }
    }
}
