package io.examplarymock.harness.replay;

import io.examplarymock.harness.usage.WrongUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Where the transcripts of a run are written: a file for each script, called like it. */
final class TranscriptFolder {
    private final Path folder;
    private final Set<String> taken = new HashSet<>();

    private TranscriptFolder(Path folder) {
        this.folder = folder;
    }

    static TranscriptFolder in(Path report) {
        Path folder = report.resolve("transcripts");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new WrongUsage("the reports cannot be written into " + report + ": " + e);
        }
        return new TranscriptFolder(folder);
    }

    /** Returns the file for a script; its name, without the ending, is no other script's. */
    Path of(ScriptFile script) {
        String file = String.valueOf(Path.of(script.source()).getFileName());
        String name = file.replaceFirst("\\.ya?ml$", "");
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "-" + i;
        }
        return folder.resolve(free + ".ndjson");
    }
}
