package io.examplarymock.schemas;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The parts of a schema under {@code properties} or {@code items} that name the values at one place. */
final class Declaration {

    private final Shapes shapes;
    private final List<Applied> applied;
    private final boolean conditional;
    private final Set<Tier> tiers = EnumSet.noneOf(Tier.class);
    /** By the outcomes of the conditions. */
    private final Map<String, Shape> byOutcome = new ConcurrentHashMap<>();
    /** The latest shape, which without conditions is the only one. */
    private volatile Shape latest;

    /** A part, what it brings with {@code $ref} and {@code allOf}, and what it brings on a condition, if it has one. */
    private record Applied(Subschema part, List<Applied> brought, Condition condition) {
        boolean isConditional() {
            return condition != null || brought.stream().anyMatch(Applied::isConditional);
        }
    }

    private record Condition(Predicate<JsonNode> met, Applied then, Applied otherwise) {}

    Declaration(List<Subschema> parts, Shapes shapes) {
        this.shapes = shapes;
        parts.forEach(this::addTier);
        this.applied = parts.stream().map(this::applied).toList();
        this.conditional = applied.stream().anyMatch(Applied::isConditional);
    }

    /** The tiers of the parts. */
    Set<Tier> tiers() {
        return tiers;
    }

    /** Returns everything that is said of a container: by these parts, what they bring, and what met conditions bring. */
    Shape shape(JsonNode container) {
        if (!conditional && latest != null) {
            return latest;
        }
        List<Subschema> parts = new ArrayList<>();
        StringBuilder outcome = new StringBuilder();
        for (Applied each : applied) {
            collect(each, container, parts, outcome);
        }
        Shape shape = byOutcome.computeIfAbsent(outcome.toString(), same -> new Shape(parts, shapes));
        latest = shape;
        return shape;
    }

    private static void collect(Applied each, JsonNode value, List<Subschema> parts, StringBuilder outcome) {
        parts.add(each.part());
        for (Applied brought : each.brought()) {
            collect(brought, value, parts, outcome);
        }
        if (each.condition() != null) {
            boolean met = each.condition().met().test(value);
            outcome.append(met ? '+' : '-');
            collect(met ? each.condition().then() : each.condition().otherwise(), value, parts, outcome);
        }
    }

    private Applied applied(Subschema part) {
        List<Applied> brought = new ArrayList<>();
        if (part.has("$ref")) {
            brought.add(applied(shapes.follow(part)));
        }
        Subschema all = part.child("allOf");
        for (int index = 0; index < all.node().size(); index++) {
            brought.add(applied(all.child(String.valueOf(index))));
        }
        Condition condition = part.has("if")
                ? new Condition(
                        shapes.condition(part.child("if")), applied(part.child("then")), applied(part.child("else")))
                : null;
        return new Applied(part, List.copyOf(brought), condition);
    }

    /** What is said at the property counts; the file to which it refers speaks only where the property is silent. */
    private void addTier(Subschema property) {
        if (property.has(Subschema.Annotation.TIER)) {
            tiers.add(property.annotation().tier());
        } else if (property.has("$ref")) {
            addTier(shapes.follow(property));
        }
    }
}
