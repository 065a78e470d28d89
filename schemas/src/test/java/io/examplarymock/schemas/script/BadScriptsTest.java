package io.examplarymock.schemas.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each script says at its end, in comments, what is wrong with it. */
@DisplayName("A bad script")
class BadScriptsTest {

    private static final String PROBLEM = "# [0-9]+:[0-9]+: .*";

    static List<Path> files() {
        return ScriptFiles.in("bad", ".*\\.yaml");
    }

    @ParameterizedTest(name = "gets every problem at its place: {0}")
    @MethodSource("files")
    void getsEveryProblemAtItsPlace(Path file) {
        String text = ScriptFiles.text(file);
        List<String> expected = text.lines()
                .filter(line -> line.matches(PROBLEM))
                .map(line -> line.substring(2))
                .toList();

        ScriptReading reading = ScriptReader.read("bad.yaml", text);

        assertThat(reading.problems().stream().map(ScriptFiles::withoutFile)).isEqualTo(expected);
        assertThat(expected).isNotEmpty();
        assertThat(reading.isGood()).isFalse();
        assertThat(reading.script()).isEmpty();
    }

    @ParameterizedTest(name = "has the same problems with the line breaks of Windows: {0}")
    @MethodSource("files")
    void hasTheSameProblemsWithTheLineBreaksOfWindows(Path file) {
        String text = ScriptFiles.text(file);

        assertThat(ScriptReader.read("bad.yaml", text.replace("\n", "\r\n")))
                .isEqualTo(ScriptReader.read("bad.yaml", text));
    }

    @Test
    void isToldWithFileLineColumnAndTheNearestWord() {
        ScriptProblem problem = ScriptReader.read("exam.yaml", """
                        script: 1
                        name: x
                        given: {session: {flow: edit-rubric}}
                        steps:
                          - opne
                        """).problems().get(0);

        assertThat(problem.text()).isEqualTo("exam.yaml:5:5: unknown step \"opne\"; did you mean \"open\"?");
        assertThat(problem.nearest()).isEqualTo(Optional.of("open"));
    }

    @Test
    void isCountedInCharactersEvenThoseOutsideTheBasicPlane() {
        assertThat(ScriptFiles.problems(
                        "script: 1",
                        "name: x",
                        "given: {session: {flow: \"edit-rubric\", \"😀\": 1, x: 2}}",
                        "steps: [open]"))
                .containsExactly(
                        "3:40: unknown member \"😀\"; there are flow, presets, theme, metadata, responses, "
                                + "allowedOrigin, returnUrl",
                        "3:48: unknown member \"x\"; there are flow, presets, theme, metadata, responses, "
                                + "allowedOrigin, returnUrl");
    }
}
