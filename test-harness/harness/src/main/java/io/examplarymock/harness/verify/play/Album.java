package io.examplarymock.harness.verify.play;

import io.examplarymock.harness.browser.visit.Visit;
import io.examplarymock.harness.usage.ToolFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Pictures of a page in one scenario, numbered in their order. */
final class Album {
    private final Optional<Path> folder;
    private final String scenario;
    private final Visit visit;
    private int count;

    Album(Optional<Path> folder, String scenario, Visit visit) {
        this.folder = folder;
        this.scenario = scenario;
        this.visit = visit;
    }

    void take(String name) {
        if (folder.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(folder.get());
        } catch (IOException e) {
            throw new ToolFailed("pictures cannot be written to " + folder.get() + ": " + e.getMessage());
        }
        count++;
        visit.picture(folder.get().resolve(String.format(Locale.ROOT, "%s-%02d-%s.png", scenario, count, name)));
    }
}
