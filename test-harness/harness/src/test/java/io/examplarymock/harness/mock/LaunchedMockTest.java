package io.examplarymock.harness.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.examplarymock.client.MockClient;
import io.examplarymock.harness.usage.ToolFailed;
import io.examplarymock.harness.usage.WrongUsage;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A launched mock")
class LaunchedMockTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @Test
    void answers_until_it_is_closed() {
        MockClient client;
        long children = children();
        try (LaunchedMock mock = LaunchedMock.launch(
                MockCommand.ofClass(CLASS_PATH, "io.examplarymock.server.cli.Main"), "--clock", "frozen")) {
            client = MockClient.at(mock.baseUrl());

            assertThat(mock.baseUrl().getHost()).isEqualTo("127.0.0.1");
            assertThat(client.settings()).containsEntry("clock", "frozen");
            assertThat(children()).isEqualTo(children + 1);
        }
        assertThat(children()).isEqualTo(children);
        assertThatThrownBy(client::settings).hasMessageContaining("No mock answers at");
    }

    @Test
    void ends_with_a_process_that_is_interrupted() throws IOException, InterruptedException {
        Process user = new ProcessBuilder(MockCommand.ofClass(CLASS_PATH, UserOfMock.class.getName())
                        .words())
                .redirectError(Redirect.DISCARD)
                .start();
        MockClient client;
        try (BufferedReader said = user.inputReader()) {
            client = MockClient.at(URI.create(said.readLine()));
            assertThat(client.settings()).isNotEmpty();
            user.destroy();
            user.waitFor();
        }

        assertThatThrownBy(client::settings).hasMessageContaining("No mock answers at");
    }

    @Test
    void tells_what_it_printed_if_it_ends_at_once() {
        assertThatThrownBy(() -> LaunchedMock.launch(
                        MockCommand.ofClass(CLASS_PATH, "io.examplarymock.server.cli.Main"), "--clock", "broken"))
                .isInstanceOf(ToolFailed.class)
                .hasMessageStartingWith("the mock server ended before it was ready; it printed: ")
                .hasMessageContaining("--clock");
    }

    @Test
    void says_so_if_there_is_no_such_program() {
        assertThatThrownBy(() -> LaunchedMock.launch(new MockCommand(List.of("/nowhere/java"))))
                .isInstanceOf(ToolFailed.class)
                .hasMessageStartingWith("the mock server cannot be started: ");
    }

    private static long children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
    }

    @Nested
    @DisplayName("is run from the standalone jar")
    class OfJar {
        @TempDir
        private Path folder;

        @Test
        void that_the_environment_names() throws IOException {
            Path jar = file("elsewhere/server.jar");

            assertThat(found(Map.of(MockCommand.JAR_VARIABLE, jar.toString()), folder.resolve("harness.jar")))
                    .isEqualTo(jar.toString());
        }

        @Test
        void beside_the_jar_of_the_harness() throws IOException {
            file("mock-server/target/examplary-mock-server-0.1.0-standalone.jar");
            Path jar = file("tools/examplary-mock-server-0.1.0-standalone.jar");
            file("tools/examplary-mock-harness-0.1.0-standalone.jar");

            assertThat(found(Map.of(), folder.resolve("tools/examplary-mock-harness-0.1.0-standalone.jar")))
                    .isEqualTo(jar.toString());
        }

        @Test
        void that_was_built_last_in_the_checkout() throws IOException {
            Path old = file("mock-server/target/examplary-mock-server-0.1.0-standalone.jar");
            Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));
            Path jar = file("mock-server/target/examplary-mock-server-0.0.9-standalone.jar");
            file("mock-server/target/examplary-mock-server-0.1.0.jar");

            assertThat(found(Map.of(), folder.resolve("test-harness/harness/target/classes")))
                    .isEqualTo(jar.toString());
        }

        @Test
        void or_not_at_all_if_there_is_none() {
            Path harness = folder.resolve("test-harness/harness.jar");

            assertThatThrownBy(() -> found(Map.of(), harness))
                    .isInstanceOf(WrongUsage.class)
                    .hasMessage("the mock server's jar was not found beside " + harness
                            + " nor in a checkout around it; set EXAMPLARY_MOCK_SERVER_JAR to the path of"
                            + " examplary-mock-server-…-standalone.jar, or name a running mock");
            assertThatThrownBy(() -> found(Map.of(MockCommand.JAR_VARIABLE, "/nowhere.jar"), harness))
                    .isInstanceOf(WrongUsage.class)
                    .hasMessage("EXAMPLARY_MOCK_SERVER_JAR names /nowhere.jar, and there is no such file");
        }

        private String found(Map<String, String> environment, Path harness) {
            List<String> words =
                    MockCommand.ofStandaloneJar(environment, harness).words();
            assertThat(words).contains("-jar");
            return words.get(words.size() - 1);
        }

        private Path file(String name) throws IOException {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, "");
        }
    }
}
