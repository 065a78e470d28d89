package io.examplarymock.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds pact files and writes them so that equal contracts give equal bytes. */
final class PactFiles {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private PactFiles() {}

    static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    static JsonNode read(Path file) throws IOException {
        return JSON.readTree(Files.readString(file));
    }

    /** Sorts members and interactions, and leaves out which version of Pact wrote the file. */
    static String stable(String pact) {
        ObjectNode root = (ObjectNode) JSON.readTree(pact);
        ((ObjectNode) root.required("metadata")).remove("pact-jvm");
        List<JsonNode> interactions = root.required("interactions")
                .valueStream()
                .sorted(Comparator.comparing(
                        interaction -> interaction.required("description").asString()))
                .toList();
        ArrayNode sorted = root.putArray("interactions");
        sorted.addAll(interactions);
        return write(root);
    }

    static String write(Object document) {
        return JSON.writeValueAsString(document).replace("\r\n", "\n") + "\n";
    }
}
