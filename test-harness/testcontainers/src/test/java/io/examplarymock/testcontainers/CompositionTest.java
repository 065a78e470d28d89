package io.examplarymock.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

@DisplayName("A container that is not started")
class CompositionTest {
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T10:00:00Z");

    private final ExamplaryMockContainer container = new ExamplaryMockContainer("examplary-mock");

    @Test
    void publishes_the_port_of_the_API_alone() {
        assertThat(container.getExposedPorts()).containsExactly(8080);
    }

    @Test
    void will_wait_until_the_mock_is_ready() {
        assertThat(container).extracting("waitStrategy").isInstanceOf(Readiness.class);
    }

    @Test
    void leaves_the_image_s_settings_as_they_are() {
        assertThat(container.getEnvMap()).isEmpty();
        assertThat(copies()).isEmpty();
    }

    @Test
    void has_no_address_yet() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(container::getBaseUrl)
                .withMessageContaining("after the container is started");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(container::handle)
                .withMessageContaining("after the container is started");
    }

    @Test
    void knows_its_address_in_a_network_only_if_it_is_in_one() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(container::getNetworkUrl)
                .withMessage(
                        "The mock is in no network with other containers; call withNetwork, and withNetworkAliases for"
                                + " a name of your choice, before it starts");
    }

    @Nested
    class Of_an_image {
        @ParameterizedTest
        @ValueSource(strings = {"examplary-mock", "examplary-mock:0.1.0"})
        void is_made_by_its_name(String name) {
            new ExamplaryMockContainer(name).close();
        }

        @ParameterizedTest
        @ValueSource(strings = {"mock", "registry.example/examplary-mock:1"})
        void of_another_place_or_name_is_made_only_if_that_is_said_to_be_compatible(String name) {
            DockerImageName other = DockerImageName.parse(name);

            new ExamplaryMockContainer(other.asCompatibleSubstituteFor("examplary-mock")).close();
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> new ExamplaryMockContainer(other).close())
                    .withMessageContaining("examplary-mock");
        }
    }

    @Nested
    class With_settings {
        @ParameterizedTest
        @MethodSource("io.examplarymock.testcontainers.CompositionTest#settings")
        void sets_the_variables_of_each(Setup setup) {
            setup.with.accept(container);

            assertThat(container.getEnvMap()).containsExactlyInAnyOrderEntriesOf(setup.variables());
        }

        @Test
        void takes_them_in_any_order() {
            ExamplaryMockContainer other = new ExamplaryMockContainer("examplary-mock");
            List<Setup> setups = new ArrayList<>(settings());
            Map<String, String> all = new HashMap<>();
            setups.forEach(setup -> all.putAll(setup.variables()));

            setups.forEach(setup -> setup.with.accept(container));
            Collections.reverse(setups);
            setups.forEach(setup -> setup.with.accept(other));

            assertThat(container.getEnvMap()).containsExactlyInAnyOrderEntriesOf(all);
            assertThat(other.getEnvMap()).isEqualTo(container.getEnvMap());
            assertThat(other.getExposedPorts()).containsExactlyInAnyOrder(8080, 8443);
        }

        @Test
        void keeps_what_is_set_by_hand() {
            container.withEnv("EXAMPLARY_MOCK_LOG_FORMAT", "json").withKeysStrict();

            assertThat(container.getEnvMap()).contains(entry("EXAMPLARY_MOCK_LOG_FORMAT", "json"));
        }

        @ParameterizedTest
        @MethodSource("io.examplarymock.testcontainers.CompositionTest#misuses")
        void refuses_at_once_what_the_mock_would_refuse_later(Misuse misuse) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> misuse.with.accept(container))
                    .withMessage(misuse.message);
        }
    }

    @Nested
    class With_a_public_URL {
        private static final URI FIXED = URI.create("http://mock.test:8080");

        @Test
        void of_this_machine_lets_the_container_wait_for_it() {
            assertThat(LatePublicUrl.held("java", "-jar", "mock.jar"))
                    .startsWith("/bin/sh", "-c")
                    .endsWith("/tmp/examplary-mock-public-url", "java", "-jar", "mock.jar");
        }

        @Test
        void obeys_the_last_of_several() {
            container.withPublicUrl(FIXED).withPublicUrlOfHost();
            assertThat(container.getEnvMap()).isEmpty();
            assertThat(container).extracting("latePublicUrl").hasToString("Optional[the host's]");

            container.withPublicUrl(FIXED);
            assertThat(container.getEnvMap()).containsOnly(entry("EXAMPLARY_MOCK_PUBLIC_URL", FIXED.toString()));
            assertThat(container).extracting("latePublicUrl").hasToString("Optional.empty");
        }
    }

    @Nested
    class With_files {
        @TempDir
        Path folder;

        @Test
        void copies_documents_and_folders_of_them_into_one_place() throws IOException {
            Path document = Files.writeString(folder.resolve("school.json"), "{}");

            container.withSeedData(document).withSeedData(folder).withSeedData("seed/college.json");

            assertThat(copies().values())
                    .containsExactlyInAnyOrder(
                            "/mock/seed-data/school.json", "/mock/seed-data", "/mock/seed-data/college.json");
            assertThat(container.getEnvMap()).containsOnly(entry("EXAMPLARY_MOCK_SEED_DATA", "/mock/seed-data"));
        }

        @Test
        void lets_the_mock_read_them_whoever_owns_them_here() throws IOException {
            Path document = Files.writeString(folder.resolve("school.json"), "{}");

            container.withSeedData(document);

            assertThat(copies().keySet())
                    .allSatisfy(file -> assertThat(file.getFileMode() & 0777).isEqualTo(0755));
        }

        @Test
        void names_the_file_that_is_not_there() {
            Path missing = folder.resolve("college.json");

            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> container.withSeedData(missing))
                    .withMessage("There is no file or folder " + missing);
        }
    }

    /** What is copied and where to. Nothing else of Testcontainers tells it. */
    @SuppressWarnings("deprecation")
    private Map<MountableFile, String> copies() {
        return container.getCopyToFileContainerPathMap();
    }

    /** Each method that is about settings, and what it sets. */
    static List<Setup> settings() {
        return List.of(
                new Setup("KEYS=strict", ExamplaryMockContainer::withKeysStrict),
                new Setup("STORE=file:/data/mock.store", container -> container.withStore("file:/data/mock.store")),
                new Setup("MAX_WORKSPACES=3", container -> container.withMaxWorkspaces(3)),
                new Setup(
                        "CLOCK=frozen CLOCK_START=2026-01-01T10:00:00Z",
                        container -> container.withFrozenClock(NEW_YEAR)),
                new Setup("SEED=7 FORCE_SEED=true", container -> container.withSeed(7)),
                new Setup("ENVIRONMENT=production", container -> container.withEnvironment("production")),
                new Setup("STRICT_PRESETS=true", ExamplaryMockContainer::withStrictPresets),
                new Setup("RATE_LIMITS=on", ExamplaryMockContainer::withRateLimits),
                new Setup("SELF_CHECK=on", ExamplaryMockContainer::withSelfCheck),
                new Setup("JOURNAL_SIZE=0", container -> container.withJournalSize(0)),
                new Setup(
                        "PROXY_TO=https://api.test",
                        container -> container.withProxyTo(URI.create("https://api.test"))),
                new Setup("PROXY_TO_PRIVATE=true", ExamplaryMockContainer::withProxyToPrivate),
                new Setup("PROXY_KEEP=/tmp/kept", container -> container.withProxyKeep("/tmp/kept")),
                new Setup("WIREMOCK_JOURNAL=on", ExamplaryMockContainer::withWireMockJournal),
                new Setup("WIREMOCK_ROOT=/mock/wiremock", container -> container.withWireMockRoot(Path.of("."))),
                new Setup("ADMIN_TOKEN=secret", container -> container.withAdminToken("secret")),
                new Setup("HTTPS_PORT=8443", ExamplaryMockContainer::withHttps),
                new Setup(
                        "PUBLIC_URL=https://mock.test",
                        container -> container.withPublicUrl(URI.create("https://mock.test"))));
    }

    static List<Misuse> misuses() {
        return List.of(
                new Misuse(
                        "withMaxWorkspaces takes a number from 1 to 1000000, not 0",
                        container -> container.withMaxWorkspaces(0)),
                new Misuse(
                        "withJournalSize takes a number from 0 to 1000000, not -1",
                        container -> container.withJournalSize(-1)),
                new Misuse(
                        "withEnvironment takes production or staging, not test",
                        container -> container.withEnvironment("test")),
                new Misuse("withAdminToken takes a text that is not blank", container -> container.withAdminToken(" ")),
                new Misuse(
                        "withPublicUrl takes an http or https address such as http://mock.test:8080, not mock.test:8080",
                        container -> container.withPublicUrl(URI.create("mock.test:8080"))));
    }

    private record Setup(String expected, Consumer<ExamplaryMockContainer> with) {
        Map<String, String> variables() {
            return Arrays.stream(expected.split(" "))
                    .collect(Collectors.toMap(
                            pair -> "EXAMPLARY_MOCK_" + pair.substring(0, pair.indexOf('=')),
                            pair -> pair.substring(pair.indexOf('=') + 1)));
        }

        @Override
        public String toString() {
            return expected;
        }
    }

    private record Misuse(String message, Consumer<ExamplaryMockContainer> with) {
        @Override
        public String toString() {
            return message;
        }
    }
}
