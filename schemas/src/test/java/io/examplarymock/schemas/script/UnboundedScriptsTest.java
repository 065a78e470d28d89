package io.examplarymock.schemas.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A script that would grow without bound is refused, such as")
class UnboundedScriptsTest {

    private static final String HEAD = "script: 1\nname: x\ngiven: {session: {flow: edit-rubric}}\nsteps: [open]\n";

    @Test
    void oneOfABillionLaughsByAliases() {
        String laughs = IntStream.range(1, 10)
                .mapToObj(level -> "  a" + level + ": &a" + level + " [" + ("*a" + (level - 1) + ", ").repeat(3) + "*a"
                        + (level - 1) + "]\n")
                .collect(Collectors.joining());

        assertThat(problems(HEAD + "vars:\n  a0: &a0 [lol, lol]\n" + laughs))
                .containsExactly("15:12: this is alias number 33, and 32 are allowed; use vars or include");
    }

    @Test
    void oneOfFewAliasesThatAreHuge() {
        assertThat(problems(HEAD + "vars:\n  a: &a " + "x".repeat(600_000) + "\n  b: [*a, *a, *a, *a]\n"))
                .containsExactly("7:15: aliases make this document too large");
    }

    @Test
    void oneOfABillionLaughsByVariablesInTexts() {
        String laughs = IntStream.range(1, 40)
                .mapToObj(level -> "  a" + level + ": \"" + ("${a" + (level - 1) + "}").repeat(10) + "\"\n")
                .collect(Collectors.joining());

        assertThat(problems(HEAD + "vars:\n  a0: lol\n" + laughs))
                .singleElement()
                .asString()
                .endsWith(": its variables make the script too large");
    }

    @Test
    void oneOfABillionLaughsByVariablesInLists() {
        String laughs = IntStream.range(1, 40)
                .mapToObj(level -> "  a" + level + ": [" + ("\"${a" + (level - 1) + "}\", ").repeat(10) + "]\n")
                .collect(Collectors.joining());
        String use = HEAD.replace("rubric}", "rubric, metadata: {a: \"${a39}\"}}");

        assertThat(problems(use + "vars:\n  a0: lol\n" + laughs))
                .singleElement()
                .asString()
                .endsWith(": its variables make the script too large");
    }

    @Test
    void oneOfVariablesInALongRow() {
        String row = IntStream.range(1, 20_000)
                .mapToObj(level -> "  a" + level + ": \"${a" + (level + 1) + "}\"\n")
                .collect(Collectors.joining());

        assertThat(problems(HEAD + "vars:\n" + row + "  a20000: 1\n"))
                .containsExactly("69:8: variables are made of each other more than 64 deep");
    }

    @Test
    void oneThatIsNestedTooDeep() {
        assertThat(problems("a: " + "[".repeat(64) + "]".repeat(64)))
                .containsExactly("1:67: this is nested more than 64 deep");
        assertThat(problems("[".repeat(500_000))).containsExactly("1:65: this is nested more than 64 deep");
        assertThat(problems("{a: ".repeat(200_000))).containsExactly("1:257: this is nested more than 64 deep");
        assertThat(problems("- ".repeat(400_000))).containsExactly("1:129: this is nested more than 64 deep");
    }

    @Test
    void oneThatIsNestedTooDeepByItsVariables() {
        String row = IntStream.range(1, 60)
                .mapToObj(level -> "  a" + level + ": [[\"${a" + (level + 1) + "}\"]]\n")
                .collect(Collectors.joining());
        String use = HEAD.replace("rubric}", "rubric, metadata: {a: \"${a1}\"}}");

        assertThat(problems(use + "vars:\n" + row + "  a60: 1\n"))
                .singleElement()
                .asString()
                .endsWith(": with its variables this is nested more than 64 deep");
    }

    @Test
    void oneThatIsLongerThanAMebibyte() {
        assertThat(problems(HEAD + "#" + "é".repeat(1 << 19)))
                .containsExactly("1:1: cannot read this file: it is longer than 1 MiB");
    }

    @Test
    void anEmptyOne() {
        assertThat(problems("")).containsExactly("1:1: the document is empty");
        assertThat(problems("# nothing\n")).containsExactly("1:1: the document is empty");
        assertThat(problems("---\n"))
                .hasSize(1)
                .allSatisfy(problem -> assertThat(problem).contains("a script is an object"));
    }

    @Test
    void oneWithCharactersThatNobodySees() {
        assertThat(problems("script: 1\nname: a\u0007b\n"))
                .containsExactly("2:8: the character U+0007 cannot stand in YAML");
    }

    private static List<String> problems(String text) {
        return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ScriptFiles.problems(text));
    }
}
