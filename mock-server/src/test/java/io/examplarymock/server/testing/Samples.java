package io.examplarymock.server.testing;

import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sample files that lie beside the schemas. */
public final class Samples {
    private static final Path ROOT = Path.of("../schemas/src/main/resources/io/examplarymock/samples");

    private Samples() {}

    /** Returns the samples that fit a schema; none for a schema that nobody gave any. */
    public static List<JsonBody> valid(String schema) {
        Path folder = ROOT.resolve(schema).resolve("valid");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(Samples::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns one of them by its name. */
    public static JsonBody valid(String schema, String name) {
        return read(ROOT.resolve(schema).resolve("valid").resolve(name + ".json"));
    }

    private static JsonBody read(Path file) {
        try {
            return Json.parse(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
