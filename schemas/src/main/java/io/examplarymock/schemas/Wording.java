package io.examplarymock.schemas;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Puts a broken keyword into words. */
final class Wording {

    private static final Map<String, Function<JsonNode, String>> EXPECTED = Map.ofEntries(
            Map.entry("type", Wording::types),
            Map.entry("enum", allowed -> "one of " + list(allowed)),
            Map.entry("const", Wording::plain),
            Map.entry("multipleOf", step -> "a multiple of " + step),
            Map.entry("minimum", limit -> "at least " + limit),
            Map.entry("maximum", limit -> "at most " + limit),
            Map.entry("minLength", length -> "at least " + counted(length, "character") + " long"),
            Map.entry("maxLength", length -> "at most " + counted(length, "character") + " long"),
            Map.entry("minItems", size -> "an array of at least " + counted(size, "item")),
            Map.entry("maxItems", size -> "an array of at most " + counted(size, "item")),
            Map.entry("minProperties", size -> "an object of at least " + counted(size, "member")),
            Map.entry("maxProperties", size -> "an object of at most " + counted(size, "member")),
            Map.entry("uniqueItems", unique -> "an array without duplicates"),
            Map.entry("pattern", pattern -> "text that matches " + pattern.asString()),
            Map.entry("format", format -> "text of the format " + format.asString()));

    private Wording() {}

    /** What is expected, what is there, the sentence without its subject, and what was probably meant. */
    record Words(String expected, String actual, String predicate, Optional<String> nearest) {

        SchemaViolation violation(String pointer, String keyword, String schema, Subschema.Annotation annotation) {
            String sentence = SchemaViolation.subject(pointer) + ' ' + predicate;
            return new SchemaViolation(
                    pointer,
                    keyword,
                    expected,
                    actual,
                    sentence,
                    nearest,
                    schema,
                    annotation.facts(),
                    annotation.tier());
        }
    }

    /** Words for a keyword of this schema that the value broke. */
    static Words of(Finding finding, Subschema schema) {
        return switch (finding.keyword()) {
            case "required" -> new Words("required", "missing", "is required, but missing", Optional.empty());
            case "additionalProperties" ->
                undocumented(
                        schema.document(),
                        schema.node().path("properties").propertyNames(),
                        finding.property(),
                        finding.value().path(finding.property()));
            default -> broken(finding, schema.node());
        };
    }

    /** Words for a member that an object should not have. */
    static Words undocumented(String schema, Collection<String> known, String name, JsonNode value) {
        String expected = known.isEmpty() ? "no members" : "one of " + String.join(", ", known);
        Optional<String> nearest = NearestName.among(known, name);
        String predicate = "is not a documented " + noun(schema) + suggestion(nearest);
        return new Words(expected, Excerpt.of(value), predicate, nearest);
    }

    private static Words broken(Finding finding, JsonNode schema) {
        JsonNode constraint = schema.path(finding.keyword());
        String expected = schema.path(Subschema.Annotation.EXPECTED)
                .asStringOpt()
                .filter(words -> !finding.keyword().equals("type"))
                .orElseGet(() ->
                        EXPECTED.getOrDefault(finding.keyword(), Wording::raw).apply(constraint));
        String actual = Excerpt.of(finding.value());
        Optional<String> nearest = finding.keyword().equals("enum")
                ? finding.value().asStringOpt().flatMap(meant -> NearestName.among(names(constraint), meant))
                : Optional.empty();
        return new Words(expected, actual, "must be " + expected + ", but is " + actual + suggestion(nearest), nearest);
    }

    private static String suggestion(Optional<String> nearest) {
        return nearest.map(name -> "; did you mean " + name + '?').orElse("");
    }

    private static String noun(String schema) {
        if (schema.endsWith("/presets")) {
            return "preset";
        }
        return schema.endsWith("/outputs") ? "output" : "property";
    }

    private static String types(JsonNode type) {
        return type.isArray()
                ? type.valueStream().map(Wording::article).collect(Collectors.joining(" or "))
                : article(type);
    }

    private static String article(JsonNode type) {
        return switch (type.asString()) {
            case "null" -> "null";
            case "object", "array", "integer" -> "an " + type.asString();
            default -> "a " + type.asString();
        };
    }

    private static String list(JsonNode allowed) {
        return String.join(", ", names(allowed));
    }

    private static Collection<String> names(JsonNode allowed) {
        return allowed.valueStream().map(Wording::plain).toList();
    }

    private static String plain(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    private static String raw(JsonNode constraint) {
        return "what the schema says: " + Excerpt.of(constraint);
    }

    private static String counted(JsonNode count, String noun) {
        return count + " " + noun + (count.asInt() == 1 ? "" : "s");
    }
}
