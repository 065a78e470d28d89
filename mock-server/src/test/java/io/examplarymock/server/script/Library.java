package io.examplarymock.server.script;

import io.examplarymock.schemas.script.ScriptReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The scripts that the harness brings, as a mock takes them. */
public final class Library {
    private static final Path FOLDER = Path.of("../test-harness/scripts");

    private Library() {}

    /** The names of all of them, without their ending. */
    public static List<String> names() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A script in its resolved form. */
    public static Map<String, Object> resolved(String name) {
        return ScriptReader.read(FOLDER.resolve(name + ".yaml"))
                .script()
                .orElseThrow()
                .members();
    }
}
