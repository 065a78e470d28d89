package io.examplarymock.server;

import io.examplarymock.schemas.SchemaReport;
import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.json.MalformedJson;
import io.examplarymock.server.state.StateDocument;
import io.examplarymock.server.state.UnreadableState;
import io.examplarymock.server.value.Lazy;
import io.examplarymock.server.workspace.InUseElsewhere;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.Workspaces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Fills a new server: the demo workspace, and the workspace documents of the {@code --seed-data} folder. */
final class SeedData {
    private static final Lazy<Workspace> DEMO =
            Lazy.of(() -> read("the demo workspace", resource("demo-workspace.json")));

    private SeedData() {}

    static void load(MockOptions options, Workspaces workspaces) {
        try {
            if (options.seedData() != null) {
                Set<String> loaded = new HashSet<>();
                documents(options.seedData()).forEach(file -> adopt(file, workspaces, loaded));
            }
            // Last, so that a document of the user's own may take the demo workspace's place.
            workspaces.adoptFresh(demo());
        } catch (ApiException full) {
            throw new InvalidOptions("the workspaces to start with cannot be kept: " + full.reason());
        }
    }

    /** What the demo workspace of every server begins with. */
    static Workspace demo() {
        return DEMO.get();
    }

    /** A workspace that the store has kept from an earlier run stays as it is. */
    private static void adopt(Path file, Workspaces workspaces, Set<String> loaded) {
        Workspace workspace = read(file.toString(), bytes(file));
        boolean known = !loaded.contains(workspace.id())
                && workspaces.read(workspace.id()).isPresent();
        boolean added;
        try {
            added = known || workspaces.adopt(workspace);
        } catch (InUseElsewhere e) {
            throw new InvalidOptions(file + ": " + e.getMessage());
        }
        if (!added) {
            throw new InvalidOptions(file + ": another document has the same workspace id or API key");
        }
        loaded.add(workspace.id());
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
