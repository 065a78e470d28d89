package io.examplarymock.server;

import io.examplarymock.schemas.SchemaReport;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.json.MalformedJson;
import io.examplarymock.server.state.StateDocument;
import io.examplarymock.server.state.UnreadableState;
import io.examplarymock.server.value.Lazy;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.Workspaces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Fills a new server: the demo workspace, and the workspace documents of the {@code --seed-data} folder. */
final class SeedData {
    private static final Lazy<Workspace> DEMO =
            Lazy.of(() -> read("the demo workspace", resource("demo-workspace.json")));

    private SeedData() {}

    static void load(MockOptions options, Workspaces workspaces) {
        if (options.seedData() != null) {
            documents(options.seedData()).forEach(file -> {
                if (!workspaces.adopt(read(file.toString(), bytes(file)))) {
                    throw new InvalidOptions(file + ": another document has the same workspace id or API key");
                }
            });
        }
        // Last, so that a document of the user's own may take the demo workspace's place.
        workspaces.adoptFresh(demo());
    }

    /** What the demo workspace of every server begins with. */
    static Workspace demo() {
        return DEMO.get();
    }

    private static List<Path> documents(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InvalidOptions("--seed-data " + folder + " is no folder");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InvalidOptions("--seed-data " + folder + " cannot be read: " + e.getMessage());
        }
    }

    private static Workspace read(String name, byte[] document) {
        try {
            JsonBody body = Json.parseState(document);
            SchemaReport report = body.validate("admin/state");
            if (!report.isValid()) {
                throw new InvalidOptions(
                        name + ": " + report.violations().get(0).sentence());
            }
            return StateDocument.read(body.toObject());
        } catch (MalformedJson e) {
            throw new InvalidOptions(name + " is no JSON: " + e.getMessage());
        } catch (UnreadableState e) {
            throw new InvalidOptions(name + ": " + e.pointer() + " " + e.getMessage());
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InvalidOptions(file + " cannot be read: " + e.getMessage());
        }
    }

    private static byte[] resource(String name) {
        try (InputStream stream = SeedData.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is missing from the jar", e);
        }
    }
}
