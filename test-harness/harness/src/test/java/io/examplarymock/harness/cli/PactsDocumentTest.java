package io.examplarymock.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.pacts.states.NamedState;
import io.examplarymock.harness.pacts.states.StateNames;
import io.examplarymock.schemas.SchemaCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;

@DisplayName("docs/pacts.md")
class PactsDocumentTest {
    private static final Path DOCUMENT = Path.of("../../docs/pacts.md");

    @Test
    void explains_every_option_of_pacts_verify_and_no_other() throws IOException {
        CommandSpec command = CommandSpec.forAnnotatedObject(
                new PactsVerifyCommand(new Surroundings(null, Map.of(), environment -> null)));
        List<String> options = command.options().stream()
                .map(option -> option.longestName())
                .filter(name -> !List.of("--help", "--version").contains(name))
                .toList();

        assertThat(Pattern.compile("`(--[a-z-]+)")
                        .matcher(Files.readString(DOCUMENT))
                        .results()
                        .map(option -> option.group(1))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(options);
    }

    @Test
    void shows_a_states_file_that_can_be_read(@TempDir Path folder) throws IOException {
        MatchResult block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(DOCUMENT))
                .results()
                .findFirst()
                .orElseThrow();
        StateNames names = StateNames.read(Files.writeString(folder.resolve("states.yaml"), block.group(1)));

        assertThat(names.meaningOf(new NamedState("there is a midterm", Map.of("number of questions", 3))))
                .containsExactly(new NamedState("an exam exists", Map.of("questions", 3)));
        assertThat(names.meaningOf(new NamedState("a student has handed in the midterm", Map.of("student", "eve"))))
                .hasSize(3)
                .contains(new NamedState("a user exists", Map.of("email", "eve@example.com")));
    }

    @Test
    void lists_every_state_of_the_mock() throws IOException {
        List<String> states = SchemaCatalog.load()
                .document(StateNames.SCHEMA)
                .at("/$defs/state/properties/state/enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();

        assertThat(Files.readString(DOCUMENT))
                .contains(states.stream().map(state -> "`" + state + "`").toList());
    }
}
