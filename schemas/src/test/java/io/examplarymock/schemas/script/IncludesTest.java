package io.examplarymock.schemas.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Including")
class IncludesTest {

    private static final String GIVEN = "given: {session: {flow: edit-rubric}}\n";

    @TempDir
    private Path folder;

    private Path main;

    @BeforeEach
    void chooseMain() {
        main = folder.resolve("main.yaml");
    }

    @Nested
    @DisplayName("brings")
    class Brings {
        @Test
        void whatTheScriptDoesNotSayItself() throws IOException {
            write("shared/given.yaml", """
                    name: only when played alone
                    seed: 99
                    vars: {locale: nl, colour: "#123456"}
                    given: {session: {flow: edit-rubric, theme: {locale: "${locale}", primaryColor: "${colour}"}}}
                    steps: [open, start]
                    """);
            write("main.yaml", """
                    script: 1
                    name: own
                    include: [shared/given.yaml]
                    vars: {locale: fr}
                    steps: [complete]
                    """);

            Map<String, Object> members = read().script().orElseThrow().members();

            assertThat(members).containsEntry("name", "own").containsEntry("seed", 1);
            assertThat(members)
                    .extracting("given.session.theme")
                    .isEqualTo(Map.of("locale", "fr", "primaryColor", "#123456"));
            assertThat(members).extracting("steps").isEqualTo(List.of(Map.of("do", "complete", "with", Map.of())));
        }

        @Test
        void filesRelativeToTheOneThatNamesThemTheLaterOverTheEarlier() throws IOException {
            write("a/one.yaml", "include: [deeper/two.yaml, ../three.yaml]\nvars: {x: one}\n");
            write("a/deeper/two.yaml", "vars: {x: two, y: two, z: two}\n");
            write("three.yaml", "vars: {y: three}\n" + GIVEN);
            write("main.yaml", "script: 1\nname: ${x} ${y} ${z}\ninclude: [a/one.yaml]\nsteps: [open]\n");

            assertThat(read().script()).map(ResolvedScript::name).hasValue("one three two");
        }

        @Test
        void oneFileTwice() throws IOException {
            write("shared.yaml", GIVEN);
            write("a.yaml", "include: [shared.yaml]\n");
            write("main.yaml", "script: 1\nname: x\ninclude: [a.yaml, shared.yaml]\nsteps: [open]\n");

            assertThat(read().isGood()).isTrue();
        }

        @Test
        void problemsThatNameTheirOwnFile() throws IOException {
            write("shared/given.yaml", "given: {session: {flwo: edit-rubric}}\n");
            write("main.yaml", "script: 1\nname: x\ninclude: [shared/given.yaml]\nsteps: [opne]\n");

            assertThat(problems())
                    .containsExactly(
                            main + ":4:9: unknown step \"opne\"; did you mean \"open\"?",
                            folder.resolve("shared/given.yaml") + ":1:9: \"flow\" is missing",
                            folder.resolve("shared/given.yaml")
                                    + ":1:19: unknown member \"flwo\"; did you mean \"flow\"?");
        }
    }

    @Nested
    @DisplayName("is refused for")
    class IsRefusedFor {
        @Test
        void aFileThatIsNotThereAndOneThatIsNone() throws IOException {
            Files.createDirectory(folder.resolve("sub"));

            including("missing.yaml", "sub");

            assertThat(problems())
                    .containsExactly(
                            main + ":3:11: cannot include \"missing.yaml\": there is no such file",
                            main + ":3:25: cannot include \"sub\": it is no file");
        }

        @Test
        void aCycle() throws IOException {
            write("a.yaml", "include: [b.yaml]\n");
            write("b.yaml", "include: [main.yaml]\n");

            including("a.yaml", "main.yaml");

            assertThat(problems())
                    .containsExactly(
                            main + ":3:19: cannot include \"main.yaml\": it includes this file itself",
                            folder.resolve("b.yaml") + ":1:11: cannot include \"main.yaml\": it includes this file, "
                                    + "by way of " + folder.resolve("a.yaml") + " and " + folder.resolve("b.yaml"));
        }

        @Test
        void pathsThatLeadOutOfTheFolder() throws IOException {
            including("../x.yaml", "a/../../x.yaml", "/etc/hostname");

            assertThat(problems())
                    .containsExactly(
                            main + ":3:11: cannot include \"../x.yaml\": it lies outside the folder of the script, "
                                    + "and so is not read",
                            main + ":3:22: cannot include \"a/../../x.yaml\": it lies outside the folder of the "
                                    + "script, and so is not read",
                            main + ":3:38: cannot include \"/etc/hostname\": write a path relative to this file, "
                                    + "with slashes");
        }

        @Test
        void linksThatLeadOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
            Files.writeString(elsewhere.resolve("secret.yaml"), GIVEN);
            Files.createSymbolicLink(folder.resolve("link.yaml"), elsewhere.resolve("secret.yaml"));
            Files.createSymbolicLink(folder.resolve("out"), elsewhere);

            including("link.yaml", "out/secret.yaml");

            assertThat(problems())
                    .containsExactly(
                            main + ":3:11: cannot include \"link.yaml\": it lies outside the folder " + folder
                                    + ", and so is not read",
                            main + ":3:22: cannot include \"out/secret.yaml\": it lies outside the folder " + folder
                                    + ", and so is not read");
        }

        @Test
        void aFileThatIsNoTextOrTooLong() throws IOException {
            Files.write(folder.resolve("latin.yaml"), new byte[] {'a', (byte) 0xe9});
            write("long.yaml", "#".repeat((1 << 20) + 1));

            including("latin.yaml", "long.yaml");

            assertThat(problems())
                    .containsExactly(
                            main + ":3:11: cannot include \"latin.yaml\": it is no UTF-8 text",
                            main + ":3:23: cannot include \"long.yaml\": it is longer than 1 MiB");
        }

        @Test
        void aFileThatIsNoYaml() throws IOException {
            write("broken.yaml", "given: {\n");

            including("broken.yaml");

            assertThat(problems())
                    .containsExactly(folder.resolve("broken.yaml")
                            + ":2:1: this is no YAML: while parsing a flow node, "
                            + "expected the node content, but found '<stream end>'");
        }
    }

    @Test
    void reachesAsFarAsTheRootThatIsGiven() throws IOException {
        write("shared.yaml", GIVEN);
        Path deeper = write("exams/main.yaml", "script: 1\nname: x\ninclude: [../shared.yaml]\nsteps: [open]\n");

        assertThat(ScriptReader.read(deeper).isGood()).isFalse();
        assertThat(ScriptReader.read(deeper, folder).problems()).isEmpty();
        assertThatThrownBy(() -> ScriptReader.read(main, folder.resolve("exams")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(main + " does not lie in the folder " + folder.resolve("exams"));
    }

    @Test
    void isPossibleFromAnySource() {
        ScriptSource source =
                name -> name.equals("main") ? "script: 1\nname: x\ninclude: [other]\nsteps: [open]\n" : GIVEN;

        assertThat(ScriptReader.read("main", source).isGood()).isTrue();
    }

    @Test
    void saysThatTheScriptItselfIsMissing() {
        assertThat(problems()).containsExactly(main + ":1:1: cannot read this file: there is no such file");
    }

    private void including(String... files) throws IOException {
        write("main.yaml", "script: 1\nname: x\ninclude: [" + String.join(", ", files) + "]\n" + GIVEN);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private ScriptReading read() {
        return ScriptReader.read(main);
    }

    private List<String> problems() {
        return read().problems().stream().map(ScriptProblem::text).toList();
    }
}
