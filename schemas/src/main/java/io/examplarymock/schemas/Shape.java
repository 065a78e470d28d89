package io.examplarymock.schemas;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that a schema says of an object or an array at one place. */
final class Shape {

    private final Shapes shapes;
    private final List<Subschema> parts;
    private final Set<String> names = new LinkedHashSet<>();
    private final boolean open;
    private final Map<String, Declaration> members = new ConcurrentHashMap<>();
    private final Declaration items;

    Shape(List<Subschema> parts, Shapes shapes) {
        this.shapes = shapes;
        this.parts = List.copyOf(parts);
        this.parts.forEach(part -> names.addAll(part.node().path("properties").propertyNames()));
        this.open = names.isEmpty() || this.parts.stream().anyMatch(part -> part.has("additionalProperties"));
        List<Subschema> ofItems = children(this.parts, "items");
        this.items = ofItems.isEmpty() ? null : shapes.declaration(ofItems);
    }

    /**
     * Whether the schema leaves other members alone: it names no members at all, or says with
     * {@code additionalProperties} what becomes of others.
     */
    boolean isOpen() {
        return open;
    }

    /** The members that the schema names. */
    Set<String> names() {
        return names;
    }

    /** The first part that names members. */
    Subschema naming() {
        return parts.stream().filter(part -> part.has("properties")).findFirst().orElseThrow();
    }

    /** Returns what is declared of a member; {@code null} if nothing is. */
    Declaration member(String name) {
        return names.contains(name)
                ? members.computeIfAbsent(name, key -> shapes.declaration(children(children(parts, "properties"), key)))
                : null;
    }

    /** Returns what is declared of each item; {@code null} if nothing is. */
    Declaration items() {
        return items;
    }

    private static List<Subschema> children(List<Subschema> places, String key) {
        return places.stream()
                .filter(place -> place.has(key))
                .map(place -> place.child(key))
                .toList();
    }
}
