package io.examplarymock.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Markdown file of the repository, with the sections in it that mirror the code. */
final class Document {
    static final boolean WRITES = Boolean.getBoolean("examplary.docs.write");

    private final Path path;

    /**
     * Opens a document.
     *
     * @param path from the root of the repository
     */
    Document(String path) {
        this.path = Path.of("..").resolve(path);
    }

    /** Asserts that the generated section of this name is what the code says, or writes it. */
    void mirrors(String name, List<String> lines) {
        String expected = String.join("\n", lines);
        if (WRITES) {
            write(name, expected);
        }
        assertThat(section("generated", name))
                .as(() -> path + " differs from the code at \"" + name
                        + "\"; run this test with -Dexamplary.docs.write=true to renew it")
                .isEqualTo(expected);
    }

    /** Returns the rows of the table in a section, each as its cells. */
    List<List<String>> rows(String kind, String name) {
        return section(kind, name)
                .lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line ->
                        List.of(line.substring(1, line.lastIndexOf('|')).strip().split("\\s*(?<!\\\\)\\|\\s*", -1)))
                .toList();
    }

    private String section(String kind, String name) {
        return matcher(kind, name).group(1).stripTrailing();
    }

    private void write(String name, String lines) {
        Matcher matcher = matcher("generated", name);
        String text = read();
        try {
            Files.writeString(
                    path, text.substring(0, matcher.start(1)) + lines + "\n" + text.substring(matcher.end(1)));
        } catch (IOException e) {
            throw new AssertionError("cannot write " + path, e);
        }
    }

    private Matcher matcher(String kind, String name) {
        Matcher matcher = Pattern.compile(
                        "<!-- " + kind + ": " + Pattern.quote(name) + " -->\n(.*?)<!-- end -->", Pattern.DOTALL)
                .matcher(read());
        assertThat(matcher.find())
                .as(() -> path + " has a section \"" + name + "\"")
                .isTrue();
        return matcher;
    }

    private String read() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + path.toAbsolutePath().normalize(), e);
        }
    }
}
