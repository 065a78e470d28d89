package io.examplarymock.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.cli.Terminal.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("test-harness validate")
class ValidateCommandTest {
    private static final String GOOD = "{\"name\": \"Capitals\"}";
    private static final String BAD = "{\"name\": 5, \"questions\": {}}";
    private static final String ODD = "{\"name\": \"Capitals\", \"colour\": \"red\"}";

    private static final String NAME_IS_NO_TEXT = "/name must be a string, but is 5";
    private static final String QUESTIONS_ARE_NO_LIST = "/questions must be an array, but is {}";
    private static final String COLOUR_IS_UNKNOWN = "warning: /colour is not a documented property";

    @TempDir
    private Path folder;

    private Path good;
    private Path bad;
    private Path odd;

    @BeforeEach
    void writeFiles() throws IOException {
        good = write("good.json", GOOD);
        bad = write("bad.json", BAD);
        odd = write("odd.json", ODD);
    }

    @Nested
    @DisplayName("judges")
    class Judges {
        @Test
        void a_good_file() {
            assertThat(validate(good)).isEqualTo(new Outcome(0, good + ": OK", ""));
        }

        @Test
        void a_bad_file_with_a_line_for_each_violation() {
            assertThat(validate(bad))
                    .isEqualTo(new Outcome(
                            1, bad + ": " + NAME_IS_NO_TEXT + "\n" + bad + ": " + QUESTIONS_ARE_NO_LIST, ""));
        }

        @Test
        void a_suspicious_file_as_good_with_a_warning() {
            assertThat(validate(odd)).isEqualTo(new Outcome(0, odd + ": OK\n" + odd + ": " + COLOUR_IS_UNKNOWN, ""));
        }

        @Test
        void a_file_that_is_no_JSON_as_bad() throws IOException {
            Path broken = write("broken.txt", "{\"name\": ");

            Outcome outcome = validate(broken);

            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.out())
                    .startsWith(broken + ": the document is no JSON: ")
                    .doesNotContain("\n");
        }

        @Test
        void standard_input() {
            assertThat(new Terminal().typing(BAD).run("validate", "--schema", "exam/create", "-"))
                    .isEqualTo(new Outcome(1, "stdin: " + NAME_IS_NO_TEXT + "\nstdin: " + QUESTIONS_ARE_NO_LIST, ""));
        }

        @Test
        void several_files_in_the_order_in_which_they_are_named() {
            assertThat(validate(good, bad, good).out().lines())
                    .containsExactly(good + ": OK", bad + ": " + NAME_IS_NO_TEXT, bad + ": " + QUESTIONS_ARE_NO_LIST);
        }
    }

    @Nested
    @DisplayName("reads scripts")
    class ReadsScripts {
        private static final String GIVEN = "given: {session: {flow: edit-rubric}}\n";

        @Test
        void in_YAML_with_what_they_include() throws IOException {
            write("given.yaml", GIVEN);
            Path script = write("script.yaml", "script: 1\nname: x\ninclude: [given.yaml]\nsteps: [open]\n");

            assertThat(new Terminal().run("validate", "--schema", "script/script", script.toString()))
                    .isEqualTo(new Outcome(0, script + ": OK", ""));
        }

        @Test
        void and_tells_every_problem_with_line_and_column() {
            assertThat(new Terminal()
                            .typing("script: 1\nname: x\n" + GIVEN + "steps: [opne, hand-in]\n")
                            .run("validate", "--schema", "script/script", "-"))
                    .isEqualTo(new Outcome(
                            1,
                            "stdin:4:9: unknown step \"opne\"; did you mean \"open\"?\n"
                                    + "stdin:4:15: the flow edit-rubric has no step \"hand-in\"; it has start, complete",
                            ""));
        }
    }

    @Nested
    @DisplayName("finds")
    class Finds {
        private Path deeper;

        @BeforeEach
        void writeDeeper() throws IOException {
            Files.createDirectories(folder.resolve("a/b"));
            deeper = write("a/b/deeper.json", GOOD);
            write("a/notes.txt", "not asked for");
        }

        @Test
        void all_JSON_files_of_a_folder_at_any_depth() {
            assertThat(documents(validate(folder))).containsExactly(deeper, bad, good, odd);
        }

        @Test
        void the_files_that_match_a_glob() {
            assertThat(documents(validate(folder.resolve("*o*.json")))).containsExactly(good, odd);
        }

        @Test
        void files_in_any_folder_by_two_stars() {
            assertThat(documents(validate(folder.resolve("**/*d*.json")))).containsExactly(deeper, bad, good, odd);
            assertThat(documents(validate(folder.resolve("a/**/*.json")))).containsExactly(deeper);
        }

        @Test
        void a_file_whose_name_looks_like_a_glob() throws IOException {
            Path starred = write("[good].json", GOOD);

            assertThat(documents(validate(starred))).containsExactly(starred);
        }

        private Stream<Path> documents(Outcome outcome) {
            return outcome.out()
                    .lines()
                    .map(line -> Path.of(line.substring(0, line.indexOf(".json: ") + 5)))
                    .distinct();
        }
    }

    @Nested
    @DisplayName("prints as JSON")
    class PrintsJson {
        @Test
        void what_a_program_wants_to_know() {
            Outcome outcome = new Terminal()
                    .typing("{\"name\": 5}")
                    .run("validate", "--format", "json", "--schema", "exam/create", "-");

            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.out().replace("\r", "")).isEqualTo("""
                            {
                              "schema" : "exam/create",
                              "valid" : false,
                              "files" : [ {
                                "file" : "stdin",
                                "valid" : false,
                                "violations" : [ {
                                  "pointer" : "/name",
                                  "keyword" : "type",
                                  "message" : "/name must be a string, but is 5",
                                  "expected" : "a string",
                                  "actual" : "5",
                                  "schema" : "exam/create",
                                  "facts" : [ "E2.S" ],
                                  "tier" : "S"
                                } ],
                                "warnings" : [ ]
                              } ]
                            }""");
        }

        @Test
        void the_names_of_the_schemas() {
            assertThat(new Terminal()
                            .run("validate", "--list", "--format", "json")
                            .out())
                    .startsWith("[ \"")
                    .contains("\"embed-session/create\", ");
        }
    }

    @Test
    void lists_the_schemas() {
        Outcome list = new Terminal().run("validate", "--list");

        assertThat(list.exitCode()).isZero();
        assertThat(list.out().lines())
                .contains("embed-session/create", "exam/create")
                .isSorted();
    }

    @Test
    void explains_itself() {
        assertThat(new Terminal().run("validate", "--help").out())
                .startsWith("Usage: test-harness validate")
                .contains("--schema=NAME", "--list", "--format=FORMAT", "or -", "Exit codes:");
    }

    @Nested
    @DisplayName("refuses in one line")
    class Refuses {
        @Test
        void an_unknown_schema_with_the_nearest_names() {
            assertThat(new Terminal().run("validate", "--schema", "exam/crate", good.toString()))
                    .satisfies(refusal -> {
                        assertThat(refusal.exitCode()).isEqualTo(2);
                        assertThat(refusal.out()).isEmpty();
                        assertThat(refusal.err())
                                .startsWith("test-harness validate: There is no schema named exam/crate; "
                                        + "the nearest are exam/create, ")
                                .doesNotContain("\n");
                    });
        }

        @Test
        void a_file_that_is_not_there_before_it_prints_anything() {
            Path nowhere = folder.resolve("nowhere.json");

            assertThat(validate(good, nowhere))
                    .isEqualTo(refusal("cannot read " + nowhere + ": there is no such file"));
        }

        @Test
        void a_file_that_is_no_UTF_8() throws IOException {
            Path latin = Files.write(folder.resolve("latin.json"), new byte[] {'"', (byte) 0xe9, '"'});

            assertThat(validate(latin)).isEqualTo(refusal("cannot read " + latin + ": it is no UTF-8 text"));
        }

        @Test
        void a_folder_without_JSON_files() throws IOException {
            Path empty = Files.createDirectory(folder.resolve("empty"));

            assertThat(validate(empty)).isEqualTo(refusal("no .json files in " + empty));
        }

        @Test
        void a_glob_that_matches_nothing() {
            Path glob = folder.resolve("*.yaml");
            Path elsewhere = folder.resolve("elsewhere/*.json");

            assertThat(validate(glob)).isEqualTo(refusal("no files match " + glob));
            assertThat(validate(elsewhere)).isEqualTo(refusal("no files match " + elsewhere));
        }

        @Test
        void a_glob_that_is_none() {
            assertThat(validate(folder.resolve("{a.json"))).satisfies(refusal -> {
                assertThat(refusal.exitCode()).isEqualTo(2);
                assertThat(refusal.err()).startsWith("test-harness validate: cannot read the pattern {a.json: ");
            });
        }

        @Test
        void to_go_without_a_schema() {
            assertThat(new Terminal().run("validate", good.toString()))
                    .isEqualTo(refusal("--schema NAME is missing; see test-harness validate --help"));
        }

        @Test
        void to_go_without_a_file() {
            assertThat(new Terminal().run("validate", "--schema", "exam/create"))
                    .isEqualTo(refusal("there is no FILE to validate; see test-harness validate --help"));
        }

        @Test
        void an_unknown_format() {
            assertThat(new Terminal().run("validate", "--format", "xml", "--list"))
                    .isEqualTo(refusal("Invalid value for option '--format': expected one of [text, json] "
                            + "(case-sensitive) but was 'xml'; see test-harness validate --help"));
        }

        @Test
        void an_unknown_option() {
            assertThat(new Terminal().run("validate", "--shcema", "exam/create"))
                    .satisfies(refusal -> {
                        assertThat(refusal.exitCode()).isEqualTo(2);
                        assertThat(refusal.err()).contains("--shcema").doesNotContain("\n");
                    });
        }

        private Outcome refusal(String message) {
            return new Outcome(2, "", "test-harness validate: " + message);
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Outcome validate(Path... files) {
        Stream<String> options = Stream.of("validate", "--schema", "exam/create");
        return new Terminal()
                .run(Stream.concat(options, Stream.of(files).map(Path::toString))
                        .toArray(String[]::new));
    }
}
