package io.examplarymock.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The options of serve")
class ServeOptionsTest {
    /** The container decides on the first two; the last is for whoever reads the log, and {@code withEnv} sets it. */
    private static final List<String> NOT_OFFERED =
            List.of("EXAMPLARY_MOCK_PORT", "EXAMPLARY_MOCK_HOST", "EXAMPLARY_MOCK_LOG_FORMAT");

    @Test
    void are_those_that_the_container_offers_and_a_few_that_make_no_sense_there() throws IOException {
        List<String> options = Pattern.compile("^\\| `--.*\\| `(EXAMPLARY_MOCK_\\w+)` \\|", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("../../README.md")))
                .results()
                .map(row -> row.group(1))
                .toList();
        Stream<String> offered = Arrays.stream(Setting.values()).map(Setting::variable);

        assertThat(Stream.concat(offered, NOT_OFFERED.stream())).containsExactlyInAnyOrderElementsOf(options);
    }
}
