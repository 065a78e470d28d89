package io.examplarymock.server.json;

import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.schemas.SchemaReport;
import io.examplarymock.schemas.Tier;
import io.examplarymock.server.value.Members;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A JSON value that was read, still to be judged. */
public final class JsonBody {
    private final JsonNode node;

    JsonBody(JsonNode node) {
        this.node = node;
    }

    /** Turns a value that was built here back into JSON, to judge it by its schema. */
    public static JsonBody of(Object value) {
        return new JsonBody(Json.MAPPER.valueToTree(value));
    }

    /** Returns a member, or an empty object if there is none. */
    public JsonBody member(String name) {
        JsonNode member = node.path(name);
        return member.isMissingNode() ? new JsonBody(Json.MAPPER.createObjectNode()) : new JsonBody(member);
    }

    /** Judges this value by a schema of the catalog. */
    public SchemaReport validate(String schema) {
        return SchemaCatalog.load().validate(schema, node);
    }

    /** Returns the least certain tier among the properties of the schema that this value uses. */
    public Tier tier(String schema) {
        return SchemaCatalog.load().tierOf(schema, node);
    }

    /** Returns the value as maps, lists, texts, numbers, booleans and nulls that nobody can change. */
    public Object toValue() {
        return plain(node);
    }

    /** Returns the members of this value, or of an empty object if it is none. */
    public JsonObject toObject() {
        return new JsonObject(node.isObject() ? members(node) : Map.of());
    }

    private static Map<String, Object> members(JsonNode object) {
        Members members = Members.start();
        object.forEachEntry((name, member) -> members.put(name, plain(member)));
        return members.toMap();
    }

    private static Object plain(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> members(node);
            case ARRAY -> {
                List<Object> elements = new ArrayList<>(node.size());
                node.forEach(element -> elements.add(plain(element)));
                yield Collections.unmodifiableList(elements);
            }
            case STRING -> node.stringValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.numberValue();
            default -> null;
        };
    }
}
