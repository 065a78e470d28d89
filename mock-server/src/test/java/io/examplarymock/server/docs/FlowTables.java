package io.examplarymock.server.docs;

import static io.examplarymock.server.docs.Table.code;

import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.schemas.Tier;
import io.examplarymock.server.flow.Flow;
import io.examplarymock.server.flow.Flows;
import io.examplarymock.server.session.Action;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the documents say of the flows, out of their classes and schemas. */
final class FlowTables {
    private static final SchemaCatalog CATALOG = SchemaCatalog.load();
    private static final String NONE = "none";

    private FlowTables() {}

    /** One line per flow. */
    static List<String> overview() {
        Table table = Table.of("flow", "presets", "messages", "outputs", "return URL", "tiers", "state");
        for (Flow flow : Flows.all()) {
            JsonNode presets = CATALOG.document(schema(flow, "presets"));
            JsonNode outputs = CATALOG.document(schema(flow, "outputs"));
            table.row(
                    code(flow.slug()),
                    members(presets),
                    list(messages(flow)),
                    members(outputs),
                    returnUrl(flow),
                    tiers(presets, outputs),
                    "served" + (flow.isPreRelease() ? "; refused with `--environment production`" : ""));
        }
        return table.lines();
    }

    /** The presets of one flow. */
    static List<String> presets(Flow flow) {
        JsonNode schema = CATALOG.document(schema(flow, "presets"));
        Table table = Table.of("preset", "type", "tier", "meaning");
        schema.path("properties")
                .properties()
                .forEach(entry -> table.row(
                        code(entry.getKey()) + (isRequired(schema, entry.getKey()) ? " (required)" : ""),
                        type(entry.getValue()),
                        tier(schema, entry.getValue()),
                        entry.getValue().path("description").asString()));
        return table.lines();
    }

    private static String schema(Flow flow, String what) {
        return "flows/" + flow.slug() + "/" + what;
    }

    /** A constraint of tier M only warns, so nothing that it names is really required. */
    private static boolean isRequired(JsonNode schema, String member) {
        return !schema.path("x-tier").asString().equals("M")
                && schema.path("required")
                        .valueStream()
                        .anyMatch(name -> name.asString().equals(member));
    }

    private static String members(JsonNode schema) {
        String members = schema.path("properties")
                .propertyStream()
                .map(entry -> code(entry.getKey()) + (isRequired(schema, entry.getKey()) ? "\\*" : ""))
                .collect(Collectors.joining(", "));
        return members.isEmpty() ? NONE : members;
    }

    /** What the page around hears, which follows from what a person can do. */
    static Set<String> messages(Flow flow) {
        Map<Action, String> told = Map.of(
                Action.ANSWER, "started",
                Action.COMPLETE, "completed",
                Action.HAND_IN, "completed",
                Action.CANCEL, "cancelled",
                Action.FAIL, "cancelled");
        return Stream.of(Action.values())
                .filter(flow::has)
                .filter(told::containsKey)
                .map(told::get)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String returnUrl(Flow flow) {
        String name = "return-url/" + flow.slug();
        return CATALOG.contains(name) ? members(CATALOG.document(name)).replace("\\*", "") : NONE;
    }

    private static String tiers(JsonNode presets, JsonNode outputs) {
        return "presets " + tiers(presets) + "; outputs " + tiers(outputs);
    }

    private static String tiers(JsonNode schema) {
        Set<Tier> tiers = new TreeSet<>();
        schema.path("properties")
                .valueStream()
                .map(member -> tier(schema, member))
                .forEach(tiers::add);
        if (tiers.isEmpty()) {
            tiers.add(Tier.valueOf(schema.path("x-tier").asString()));
        }
        return tiers.stream().map(Tier::name).collect(Collectors.joining(", "));
    }

    private static Tier tier(JsonNode schema, JsonNode member) {
        return Tier.valueOf(member.path("x-tier").asString(schema.path("x-tier").asString()));
    }

    private static String list(Set<String> names) {
        return names.isEmpty() ? NONE : names.stream().map(Table::code).collect(Collectors.joining(", "));
    }

    private static String type(JsonNode member) {
        if (member.has("enum")) {
            return member.path("enum")
                    .valueStream()
                    .map(value -> code(value.asString()))
                    .collect(Collectors.joining(", "));
        }
        if (member.has("$ref")) {
            return type(CATALOG.document(
                    member.path("$ref").asString().replace("../", "").replace(".json", "")));
        }
        String type = member.path("type").asString();
        return type.equals("array")
                ? "array of " + member.path("items").path("type").asString()
                : type;
    }
}
