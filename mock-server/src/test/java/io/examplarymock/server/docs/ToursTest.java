package io.examplarymock.server.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the marked blocks of a document in one shell, in order, as a reader would. */
@MockTest
@DisplayName("The tour")
class ToursTest {
    private static final Pattern BLOCK =
            Pattern.compile("^<!-- tour -->\n```bash\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    @ParameterizedTest(name = "of {0}")
    @ValueSource(strings = {"README.md", "docs/admin.md", "docs/oauth.md"})
    void runs_as_printed(String document, Caller caller, @TempDir Path folder) throws Exception {
        for (String tool : List.of("bash", "curl", "jq", "unzip")) {
            assumeTrue(isThere(tool), () -> "the tour needs " + tool + ", which is not installed");
        }
        String text = Files.readString(Path.of("..").resolve(document));
        String blocks =
                BLOCK.matcher(text).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
        assertThat(blocks).as(() -> document + " has a tour").isNotEmpty();
        Path script = Files.writeString(folder.resolve("tour.sh"), "set -euo pipefail\n" + blocks);
        Path said = folder.resolve("tour.log");

        ProcessBuilder shell = new ProcessBuilder("bash", "-x", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        shell.environment().put("MOCK", caller.baseUrl().toString());

        assertThat(shell.start().waitFor())
                .as(() -> document + " went:\n" + read(said))
                .isZero();
    }

    private static boolean isThere(String tool) {
        return List.of(System.getenv("PATH").split(java.io.File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "(" + e.getMessage() + ")";
        }
    }
}
