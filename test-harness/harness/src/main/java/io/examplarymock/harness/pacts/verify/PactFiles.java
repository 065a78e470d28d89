package io.examplarymock.harness.pacts.verify;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Pact;
import io.examplarymock.harness.json.Json;
import io.examplarymock.harness.usage.WrongUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds and reads the pacts of a file, or of a folder: its {@code .json} files at any depth. */
final class PactFiles {
    private PactFiles() {}

    static List<LoadedPact> in(String name) {
        Path path = Path.of(name);
        if (!Files.exists(path)) {
            throw new WrongUsage("no pact found: there is no file or folder " + name);
        }
        List<Path> files = Files.isDirectory(path) ? files(path) : List.of(path);
        if (files.isEmpty()) {
            throw new WrongUsage("no pact found: there are no .json files in " + name);
        }
        return files.stream().map(PactFiles::load).toList();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new WrongUsage("cannot read the folder " + folder + ": " + e.getMessage());
        }
    }

    private static LoadedPact load(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new WrongUsage("cannot read " + file + ": " + e.getMessage());
        }
        requirePact(file, text);
        try {
            Pact pact = DefaultPactReader.INSTANCE.loadPact(file.toFile());
            return new LoadedPact(pact, file.toString(), false);
        } catch (RuntimeException unreadable) {
            throw new WrongUsage(file + " is no pact that can be read: " + unreadable.getMessage());
        }
    }

    /** The reader forgives much, and would verify nothing at all without a word. */
    private static void requirePact(Path file, String text) {
        Object document;
        try {
            document = Json.read(text);
        } catch (IllegalArgumentException malformed) {
            throw new WrongUsage(file + " is no JSON: " + malformed.getMessage());
        }
        if (!(document instanceof Map<?, ?> members)
                || !isNamed(members.get("consumer"))
                || !isNamed(members.get("provider"))
                || !(members.get("interactions") instanceof List || members.get("messages") instanceof List)) {
            throw new WrongUsage(file + " is no pact: one has the names of a consumer and a provider,"
                    + " and a list of interactions or messages");
        }
    }

    private static boolean isNamed(Object participant) {
        return participant instanceof Map<?, ?> members && members.get("name") instanceof String;
    }
}
