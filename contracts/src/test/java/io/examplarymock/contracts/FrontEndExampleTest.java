package io.examplarymock.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the example of the README as it says (skipped where Node is missing). */
@DisplayName("The example of a front end")
class FrontEndExampleTest {
    private static final Path EXAMPLE = Path.of("../examples/front-end");

    @TempDir
    private Path folder;

    @Test
    void keepsTheContracts() throws Exception {
        int interactions = PactFiles.read(Path.of("pacts/embed-messages-examplary-api.json"))
                        .required("interactions")
                        .size()
                + PactFiles.read(Path.of("pacts/return-urls-examplary-api.json"))
                        .required("interactions")
                        .size();

        assertThat(node(EXAMPLE.resolve("embed.test.mjs"), 0)).contains("# pass " + interactions + "\n", "# fail 0\n");
    }

    @Test
    void wouldNotKeepThemIfItHeardWhatOthersPost() throws Exception {
        String careless = Files.readString(EXAMPLE.resolve("embed.mjs")).replace("event.origin === origin && ", "");
        Files.writeString(folder.resolve("embed.mjs"), careless);
        String test = Files.readString(EXAMPLE.resolve("embed.test.mjs"))
                .replace("`../../contracts/", "`" + Path.of("").toUri());

        assertThat(node(Files.writeString(folder.resolve("embed.test.mjs"), test), 1))
                .contains("not ok 1 - a message that edit-rubric was completed");
    }

    private String node(Path test, int exitCode) throws IOException, InterruptedException {
        assumeTrue(
                List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "node"))),
                "the example needs node, which is not installed");
        Path said = folder.resolve("said.txt");
        ProcessBuilder node = new ProcessBuilder("node", "--test-reporter=tap", "--test", test.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        int exit = node.start().waitFor();
        String report = Files.readString(said);
        assertThat(exit).as(report).isEqualTo(exitCode);
        return report;
    }
}
