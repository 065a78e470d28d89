package io.examplarymock.harness.pacts.check;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The pacts among the resources: for each thing that can be wrong a good one and a bad one. */
final class Pacts {
    static final Path GOOD = Path.of("src/test/resources/pacts/good");
    static final Path BAD = Path.of("src/test/resources/pacts/bad");

    private Pacts() {}

    static String findingsInGood(String name) {
        return findings(GOOD.resolve(name + ".json"));
    }

    static String findingsInBad(String name) {
        return findings(BAD.resolve(name + ".json"));
    }

    static PactCheck check(Path path) {
        return PactCheck.of(List.of(path.toString()), InputStream.nullInputStream());
    }

    /** The lines between the one about the file and the empty one before the summary, shifted to the left. */
    private static String findings(Path file) {
        List<String> lines = check(file).asText().lines().toList();
        return lines.subList(1, lines.size() - 2).stream()
                .collect(Collectors.joining("\n"))
                .stripIndent();
    }
}
