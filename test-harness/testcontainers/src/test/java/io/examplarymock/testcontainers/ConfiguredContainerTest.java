package io.examplarymock.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.examplarymock.client.MockClient;
import io.examplarymock.client.MockException;
import io.examplarymock.client.MockHandle;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.ContainerLaunchException;

@NeedsImage
@DisplayName("A container with many settings")
class ConfiguredContainerTest {
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T10:00:00Z");

    @TempDir
    static Path wiremock;

    private static ExamplaryMockContainer mock;

    @BeforeAll
    static void start() throws IOException {
        Path stub = Files.createDirectory(wiremock.resolve("mappings")).resolve("stub.json");
        Files.writeString(stub, """
                {"request": {"method": "GET", "urlPath": "/of-my-own"}, "response": {"status": 418}}
                """);
        Files.setPosixFilePermissions(stub, PosixFilePermissions.fromString("rw-------"));
        mock = new ExamplaryMockContainer(NeedsImage.Condition.image())
                .withKeysStrict()
                .withFrozenClock(NEW_YEAR)
                .withSeed(7)
                .withEnvironment("production")
                .withAdminToken("a-token")
                .withSeedData("seed/college.json")
                .withSelfCheck()
                .withStrictPresets()
                .withJournalSize(50)
                .withMaxWorkspaces(20)
                .withWireMockJournal()
                .withWireMockRoot(wiremock)
                .withHttps();
        mock.start();
    }

    @AfterAll
    static void stop() {
        mock.stop();
    }

    @Test
    void runs_with_all_of_them() {
        assertThat(mock.client().settings())
                .containsEntry("keys", "strict")
                .containsEntry("clock", "frozen")
                .containsEntry("clock-start", NEW_YEAR.toString())
                .containsEntry("seed", 7)
                .containsEntry("environment", "production")
                .containsEntry("self-check", "on")
                .containsEntry("strict-presets", true)
                .containsEntry("journal-size", 50)
                .containsEntry("max-workspaces", 20)
                .containsEntry("wiremock-journal", "on");
    }

    @Test
    void refuses_whom_it_does_not_know() {
        assertThatExceptionOfType(MockException.class)
                .isThrownBy(() -> MockClient.at(mock.getBaseUrl()).workspaces().list());
        assertThat(new Caller(mock.getBaseUrl(), "examp_00000000000000000000000000000000")
                        .get("/me")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void makes_workspaces_all_the_same() {
        MockHandle workspace = mock.handle();

        assertThat(new Caller(workspace.baseUrl(), workspace.apiKey())
                        .get("/me")
                        .statusCode())
                .isEqualTo(200);
        assertThat(workspace.clock().now()).isEqualTo(NEW_YEAR);
    }

    @Test
    void has_the_workspace_of_its_seed_data() {
        MockHandle college = mock.client().workspace("examp_CollegeKey0000000000000000000000");

        assertThat(college.workspace().name()).isEqualTo("College");
    }

    @Test
    void has_the_user_s_own_stubs_though_only_their_owner_may_read_them_here() {
        assertThat(Caller.statusOf(URI.create(mock.getBaseUrl() + "/of-my-own")))
                .isEqualTo(418);
    }

    @Test
    void speaks_TLS() throws GeneralSecurityException {
        assertThat(Caller.statusByTrustfulTls(URI.create(mock.getHttpsUrl() + "/readyz")))
                .isEqualTo(200);
    }

    @Test
    void tells_at_once_what_the_mock_refuses_at_its_start(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("bad.json"), "{\"version\": 1}");
        try (ExamplaryMockContainer bad =
                new ExamplaryMockContainer(NeedsImage.Condition.image()).withSeedData(folder)) {
            assertThatExceptionOfType(ContainerLaunchException.class)
                    .isThrownBy(bad::start)
                    .withStackTraceContaining("The mock ended before it was ready; it printed:")
                    .withStackTraceContaining("/mock/seed-data/bad.json: ");
        }
    }
}
