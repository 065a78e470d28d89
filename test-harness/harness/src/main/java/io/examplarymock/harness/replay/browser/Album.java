package io.examplarymock.harness.replay.browser;

import io.examplarymock.harness.browser.page.Person;
import io.examplarymock.harness.replay.report.Evidence.Picture;
import io.examplarymock.harness.usage.WrongUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The pictures and traces of one play, in the folder of the reports; without such a folder there are none. */
final class Album {
    private final Optional<Path> report;
    private final String script;
    private final List<Picture> pictures = new ArrayList<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<List<Object>, Integer> parts = new HashMap<>();

    /** @param script names the folder within that of the reports */
    Album(Optional<Path> report, String script) {
        this.report = report;
        this.script = script;
        report.ifPresent(folder -> make(folder.resolve("screenshots").resolve(script)));
    }

    boolean isKept() {
        return report.isPresent();
    }

    List<Picture> pictures() {
        return pictures;
    }

    /** Takes a picture of what somebody sees after a step, or, with the word {@code trouble}, in the middle of it. */
    void take(Person person, String student, int step, String word) {
        int part = parts.merge(List.of(student, step, word.equals("trouble")), 1, Integer::sum);
        if (report.isEmpty()) {
            return;
        }
        int number = taken.merge(student, 1, Integer::sum);
        Path file = report.get()
                .resolve("screenshots")
                .resolve(script)
                .resolve(String.format(Locale.ROOT, "%s-%02d-%s.png", plain(student), number, word));
        if (person.picture(file)) {
            pictures.add(new Picture(student, step, part, word, file));
        }
    }

    /** Keeps what was recorded of somebody's pages. */
    Optional<Path> keepTrace(Person person, String student) {
        if (report.isEmpty()) {
            return Optional.empty();
        }
        Path file = make(report.get().resolve("traces")).resolve(script + "-" + plain(student) + ".zip");
        person.keepTrace(file);
        return Optional.of(file);
    }

    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    private static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new WrongUsage("the reports cannot be written into " + folder + ": " + e);
        }
    }
}
