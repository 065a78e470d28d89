package io.examplarymock.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.schemas.SchemaCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;

@DisplayName("docs/scripts.md")
class ScriptsDocumentTest {
    private static final Path DOCUMENT = Path.of("../../docs/scripts.md");
    private static final Path LIBRARY = Path.of("../scripts");
    private static final Pattern SNIPPET =
            Pattern.compile("(?:From \\[([\\w/.-]+)\\]\\(\\S+\\)[^\\n]*\\n\\n)?```yaml\\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @MethodSource("snippets")
    void shows_what_is_in_a_script_of_the_library(String script, String snippet) throws IOException {
        assertThat(script).as("where it is from: " + snippet).isNotNull();
        assertThat(Files.readString(LIBRARY.resolve(script))).contains(snippet);
    }

    static Stream<Arguments> snippets() throws IOException {
        return SNIPPET.matcher(Files.readString(DOCUMENT))
                .results()
                .map(found -> Arguments.of(found.group(1), found.group(2)));
    }

    @Test
    void explains_every_option_of_replay_and_no_other() throws IOException {
        CommandSpec command = CommandSpec.forAnnotatedObject(
                new ReplayCommand(new Surroundings(null, Map.of(), environment -> null)));
        List<String> options = command.options().stream()
                .map(option -> option.longestName())
                .filter(name -> !List.of("--help", "--version").contains(name))
                .toList();

        assertThat(found("`(--[a-z-]+)")).containsExactlyInAnyOrderElementsOf(options);
    }

    @Test
    void names_every_step() throws IOException {
        JsonValue step = JsonValue.parse(
                        SchemaCatalog.load().document("script/script").toString())
                .get("$defs")
                .get("step");
        List<String> steps = step.get("properties").names().stream()
                .filter(name -> !List.of("after", "at", "refused").contains(name))
                .toList();

        assertThat(steps).hasSizeGreaterThan(15);
        assertThat(found("`([a-z-]+)")).containsAll(steps);
    }

    private static List<String> found(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map((MatchResult match) -> match.group(1))
                .distinct()
                .toList();
    }
}
