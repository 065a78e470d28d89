package io.examplarymock.server;

import io.examplarymock.schemas.SchemaReport;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.json.MalformedJson;
import io.examplarymock.server.state.StateDocument;
import io.examplarymock.server.state.UnreadableState;
import io.examplarymock.server.workspace.InUseElsewhere;
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
    private static final String DEMO = "demo-workspace.json";

    private SeedData() {}

    static void load(MockOptions options, Workspaces workspaces) {
        if (options.seedData() != null) {
            documents(options.seedData()).forEach(file -> {
                adopt(file, workspaces);
            });
        }
        // Last, so that a document of the user's own may take the demo workspace's place.
        workspaces.adoptFresh(read(DEMO, demo()));
    }

    private static void adopt(Path file, Workspaces workspaces) {
        boolean added;
        try {
            added = workspaces.adopt(read(file.toString(), bytes(file)));
        } catch (InUseElsewhere e) {
            throw new InvalidOptions(file + ": " + e.getMessage());
        }
        if (!added) {
            throw new InvalidOptions(file + ": another document has the same workspace id or API key");
        }
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

    private static byte[] demo() {
        try (InputStream stream = SeedData.class.getResourceAsStream(DEMO)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the demo workspace is missing from the jar", e);
        }
    }
}
