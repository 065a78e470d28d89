package io.examplarymock.server.json;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML, as far as it says the same as JSON. */
public final class Yaml {
    private static final YAMLMapper MAPPER = new YAMLMapper();

    private Yaml() {}

    /**
     * Reads an object; an empty text is an empty one.
     *
     * @throws MalformedJson if it is no YAML, or no object
     */
    public static JsonObject parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node == null || node.isMissingNode() || node.isNull()) {
                return new JsonObject(Map.of());
            }
            if (!node.isObject()) {
                throw new MalformedJson("it is no list of names and values");
            }
            return new JsonBody(node).toObject();
        } catch (JacksonException e) {
            throw new MalformedJson(MalformedJson.explain(e));
        }
    }
}
