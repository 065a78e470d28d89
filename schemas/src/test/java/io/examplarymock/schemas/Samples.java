package io.examplarymock.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The sample files that lie beside the schemas. */
final class Samples {

    static final Path RESOURCES = Path.of("src/main/resources/io/examplarymock");

    private static final Path ROOT = RESOURCES.resolve("samples");

    private Samples() {}

    static List<Sample> valid() {
        return all("valid");
    }

    static List<Sample> invalid() {
        return all("invalid");
    }

    /** Returns the names of the files below a folder that end in {@code .json}, without that ending, sorted. */
    static List<String> namesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode read(Path file) {
        try {
            return JsonText.parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Sample> all(String kind) {
        String folder = "/" + kind + "/";
        return namesBelow(ROOT).stream()
                .filter(name -> name.contains(folder))
                .map(name ->
                        new Sample(name.substring(0, name.indexOf(folder)), name, read(ROOT.resolve(name + ".json"))))
                .toList();
    }

    /** One file. A valid one holds the instance alone, an invalid one also what has to be found in it. */
    record Sample(String schema, String name, JsonNode content) {

        JsonNode instance() {
            return content.required("instance");
        }

        List<String> violations() {
            return expected("violation");
        }

        List<String> warnings() {
            return expected("warning");
        }

        private List<String> expected(String kind) {
            JsonNode several = content.path(kind + "s");
            return Stream.concat(Stream.of(content.path(kind)), several.valueStream())
                    .filter(ObjectNode.class::isInstance)
                    .map(entry -> entry.required("keyword").asString() + " at "
                            + entry.required("pointer").asString())
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
