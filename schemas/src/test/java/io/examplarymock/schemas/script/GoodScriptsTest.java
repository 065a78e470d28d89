package io.examplarymock.schemas.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.schemas.SchemaReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Beside each script lies what a player gets. */
@DisplayName("A good script")
class GoodScriptsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    static List<Path> files() {
        return ScriptFiles.in("good", ".*\\.(yaml|json)");
    }

    @ParameterizedTest(name = "is written out in full: {0}")
    @MethodSource("files")
    void isWrittenOutInFull(Path file) {
        String resolved = ScriptFiles.text(
                file.resolveSibling(file.getFileName().toString().replaceAll("\\.[a-z]+$", ".resolved")));

        ScriptReading reading = ScriptReader.read(file);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.script().orElseThrow().json())
                .isEqualTo(JSON.readTree(resolved).toString());
    }

    @ParameterizedTest(name = "satisfies the schema of players: {0}")
    @MethodSource("files")
    void satisfiesTheSchemaOfPlayers(Path file) {
        ResolvedScript script = ScriptReader.read(file).script().orElseThrow();

        assertThat(SchemaCatalog.load().validate("script/resolved", script.json()))
                .isEqualTo(new SchemaReport(List.of(), List.of()));
        assertThat(script.name()).isEqualTo(script.members().get("name"));
    }

    @ParameterizedTest(name = "is the same with the line breaks of Windows and a byte order mark: {0}")
    @MethodSource("files")
    void isTheSameWithTheLineBreaksOfWindowsAndAByteOrderMark(Path file) {
        String text = ScriptFiles.text(file);

        assertThat(ScriptReader.read("one", "\uFEFF" + text.replace("\n", "\r\n"))
                        .script())
                .isPresent()
                .isEqualTo(ScriptReader.read("other", text).script());
    }

    @Test
    void hasWholeNumbersAsPeopleCountThem() {
        Map<String, Object> members =
                ScriptReader.read("numbers", """
                        script: 1
                        name: x
                        seed: 9000000000
                        given: {session: {flow: edit-rubric, metadata: {one: 1, half: 0.5}}}
                        steps: [open]
                        """).script().orElseThrow().members();

        assertThat(members).containsEntry("script", 1).containsEntry("seed", 9_000_000_000L);
        assertThat(members).extracting("given.session.metadata").isEqualTo(Map.of("one", 1, "half", 0.5));
    }

    /** Whatever a hand slips into a script: the reader neither fails nor hesitates, and what it takes can be played. */
    @RepeatedTest(value = 300, name = "with slip {currentRepetition} is judged, and twice the same")
    void withASlipIsJudgedAndTwiceTheSame(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Path file = files().get(random.nextInt(files().size()));
        String slipped = slipped(ScriptFiles.text(file), random);

        ScriptReading reading = ScriptReader.read("slip.yaml", slipped);

        assertThat(ScriptReader.read("slip.yaml", slipped)).isEqualTo(reading);
        assertThat(reading.isGood()).isEqualTo(reading.problems().isEmpty());
        assertThat(reading.problems()).allSatisfy(problem -> {
            assertThat(problem.line()).isBetween(1, (int) slipped.lines().count() + 1);
            assertThat(problem.column()).isPositive();
            assertThat(problem.sentence()).isNotBlank();
        });
        reading.script()
                .ifPresent(script -> assertThat(SchemaCatalog.load()
                                .validate("script/resolved", script.json())
                                .violations())
                        .isEmpty());
    }

    private static String slipped(String text, Random random) {
        String signs = "{}[]:,-#&*!|>'\"%@`\t \n$0a😀";
        StringBuilder changed = new StringBuilder(text);
        for (int slip = 0; slip <= random.nextInt(3); slip++) {
            int place = random.nextInt(changed.length());
            switch (random.nextInt(3)) {
                case 0 -> changed.deleteCharAt(place);
                case 1 -> changed.insert(place, signs.charAt(random.nextInt(signs.length())));
                default -> changed.replace(place, Math.min(place + 20, changed.length()), "");
            }
        }
        return changed.toString();
    }
}
