package io.examplarymock.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of the repository that mirrors the pacts, in whole or between markers. */
final class Generated {
    private static final boolean WRITES = Boolean.getBoolean("examplary.docs.write");

    private final Path path;

    /**
     * Names a file.
     *
     * @param path from the root of the repository
     */
    Generated(String path) {
        this.path = Path.of("..").resolve(path);
    }

    /** Asserts that the section between the markers of this name is so, or writes it. */
    void mirrors(String name, List<String> lines) {
        String text = read();
        Matcher section = Pattern.compile(
                        "(?<=<!-- generated: " + Pattern.quote(name) + " -->\n).*?(?=<!-- end -->)", Pattern.DOTALL)
                .matcher(text);
        assertThat(section.find())
                .as(() -> path + " has a section \"" + name + "\"")
                .isTrue();
        mirrors(text.substring(0, section.start()) + String.join("\n", lines) + "\n" + text.substring(section.end()));
    }

    /** Asserts that the whole file is so, or writes it. */
    void mirrors(String text) {
        if (WRITES) {
            write(text);
        }
        assertThat(read())
                .as(() -> path + " differs from the pacts; bin/pacts renews it")
                .isEqualTo(text);
    }

    private String read() {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path.toString(), unreadable);
        }
    }

    private void write(String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(path.toString(), unwritable);
        }
    }
}
