package io.examplarymock.harness.pacts.model;

import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.harness.json.MalformedJson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads pact files of the specifications 1 to 4, with calls or messages or both. */
public final class PactReader {
    private static final List<List<String>> VERSIONS = List.of(
            List.of("pactSpecification", "version"),
            List.of("pact-specification", "version"),
            List.of("pactSpecificationVersion"));

    private PactReader() {}

    /**
     * Reads a pact. An interaction that cannot be read is a fault beside those that can.
     *
     * @throws NotAPact if the text is no JSON, or a document without consumer, provider and interactions
     */
    public static Pact read(String text) {
        JsonValue root = parse(text);
        if (!root.isObject()) {
            throw new NotAPact(root, "an object", "the file is no pact: a pact is an object");
        }
        String consumer = party(root, "consumer");
        String provider = party(root, "provider");
        List<JsonValue> entries = Stream.of("interactions", "messages")
                .flatMap(name -> list(root, name).stream())
                .toList();
        if (!root.get("interactions").isPresent() && !root.get("messages").isPresent()) {
            throw new NotAPact(
                    root.get("interactions"),
                    "an array",
                    "the file is no pact: it has neither interactions nor messages");
        }
        List<Interaction> interactions = new ArrayList<>();
        List<NotAPact> faults = new ArrayList<>();
        for (JsonValue entry : entries) {
            try {
                interactions.add(InteractionReader.read(entry));
            } catch (NotAPact fault) {
                faults.add(fault);
            }
        }
        return new Pact(consumer, provider, version(root), interactions, faults);
    }

    private static JsonValue parse(String text) {
        try {
            return JsonValue.parse(text);
        } catch (MalformedJson e) {
            throw new NotAPact("", "JSON", e.getMessage(), "the file is no JSON: " + e.getMessage(), e);
        }
    }

    private static String party(JsonValue root, String role) {
        JsonValue name = root.get(role).get("name");
        return name.text()
                .orElseThrow(() -> new NotAPact(
                        name, "the name of the " + role, "the file is no pact: it does not name its " + role));
    }

    private static List<JsonValue> list(JsonValue root, String name) {
        JsonValue list = root.get(name);
        if (list.isPresent() && !list.isArray()) {
            throw new NotAPact(list, "an array", "the file is no pact: its " + name + " are no array");
        }
        return list.items();
    }

    private static String version(JsonValue root) {
        return VERSIONS.stream()
                .map(path -> at(root.get("metadata"), path))
                .flatMap(version -> version.text().stream())
                .findFirst()
                .orElseGet(() -> guessed(root));
    }

    private static JsonValue at(JsonValue from, List<String> path) {
        JsonValue value = from;
        for (String step : path) {
            value = value.get(step);
        }
        return value;
    }

    private static String guessed(JsonValue root) {
        JsonValue first = root.get("interactions").get(0);
        if (first.get("type").isPresent()) {
            return "4.0";
        }
        if (first.get("provider_state").isPresent()) {
            return "1.0.0";
        }
        boolean isThird =
                root.get("messages").isPresent() || first.get("providerStates").isPresent();
        return isThird ? "3.0.0" : "2.0.0";
    }
}
