package io.examplarymock.schemas.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scripts that lie beside the tests. */
final class ScriptFiles {

    private static final Path FOLDER = Path.of("src/test/resources/io/examplarymock/schemas/script");

    private ScriptFiles() {}

    static List<Path> in(String folder, String glob) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> file.getFileName().toString().matches(glob))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file).replace("\r", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads a script of these lines and returns its problems as line:column: sentence. */
    static List<String> problems(String... lines) {
        return ScriptReader.read("script", String.join("\n", lines)).problems().stream()
                .map(ScriptFiles::withoutFile)
                .toList();
    }

    static String withoutFile(ScriptProblem problem) {
        return problem.line() + ":" + problem.column() + ": " + problem.sentence();
    }
}
