package io.examplarymock.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;

@DisplayName("The document of drift")
class DriftDocumentTest {
    @Test
    void explains_every_option_and_no_other_but_that_of_the_mock() throws IOException {
        CommandSpec command =
                CommandSpec.forAnnotatedObject(new DriftCommand(new Surroundings(null, Map.of(), environment -> null)));
        List<String> options = command.options().stream()
                .map(option -> option.longestName())
                .filter(name -> !List.of("--help", "--version").contains(name))
                .toList();

        assertThat(Pattern.compile("(--[a-z][a-z-]+)")
                        .matcher(Files.readString(Path.of("../../docs/drift.md")))
                        .results()
                        .map(option -> option.group(1))
                        .filter(option -> !List.of("--deviate", "--port").contains(option))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(options);
    }
}
