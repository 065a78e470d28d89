package io.examplarymock.server.proxy;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Caller;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A mock that passes calls on")
class KeptExchangesTest {
    private static final String SECRET = "Zk9-very.opaque~thing";

    @RegisterExtension
    static final PassingOn servers = new PassingOn();

    private final Caller caller = servers.caller();
    private final Caller there = servers.there(caller);

    @Nested
    @DisplayName("keeps no secret")
    class Secrecy {
        @Test
        void in_anything_that_it_shows_or_writes() throws IOException {
            servers.real()
                    .wireMock()
                    .stubFor(any(urlPathEqualTo("/oauth/token"))
                            .willReturn(okJson("{\"access_token\":\"" + SECRET + "\",\"echo\":\"" + SECRET + "\"}")));

            caller.get("/me").hasStatus(200);
            caller.get("/strange?api_key=" + caller.key() + "&token=" + SECRET);
            caller.post("/users", Map.of("email", "my-student@example.com", "name", caller.key()));
            caller.post("/oauth/token", Map.of("client_secret", SECRET, "code", "oauth_code_" + SECRET))
                    .hasStatus(200);

            String shown = caller.get("/__admin/examplary/exchanges").text()
                    + unattributed()
                    + caller.get("/__admin/examplary/workspaces").text()
                    + caller.get("/__admin/examplary/state").text()
                    + files();
            assertThat(shown).contains("examp_****", "createUser");
            assertThat(shown).doesNotContain(caller.key()).doesNotContain(SECRET);
        }
    }

    @Nested
    @DisplayName("keeps files")
    class Keeping {
        @Test
        void that_a_test_can_read() throws IOException {
            caller.user("my-student@example.com");

            JsonObject file =
                    Json.parse(Files.readString(newest("createUser-201.json"))).toObject();

            assertThat(file.object("response").object("body").object("json").text("email"))
                    .isEqualTo("my-student@example.com");
            assertThat(file.text("upstream")).isEqualTo(servers.real().baseUrl().toString());
        }

        @Test
        void that_fit_their_schema_and_that_nobody_else_can_read() throws IOException {
            caller.get("/me").hasStatus(200);
            caller.get("/strange?page=2").hasStatus(404);
            servers.real()
                    .wireMock()
                    .stubFor(get(urlPathEqualTo("/me"))
                            .willReturn(ok("plain").withHeader("Content-Type", "text/plain")));
            caller.get("/me").hasStatus(200);

            try (Stream<Path> files = Files.list(servers.kept())) {
                assertThat(files).isNotEmpty().allSatisfy(file -> {
                    assertThat(Json.parse(Files.readString(file))
                                    .validate("proxy/exchange")
                                    .violations())
                            .isEmpty();
                    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
                    }
                });
            }
        }

        /** The mock plays what was kept, as docs/proxy.md shows it. */
        @Test
        void that_become_stubs() throws Exception {
            assumeTrue(isThere("jq"), "the filter needs jq, which is not installed");
            caller.get("/me").hasStatus(200);
            String id = there.get("/me").id();
            Process jq = new ProcessBuilder(
                            "jq", Filter.ofDocument(), newest("getMe-200.json").toString())
                    .redirectErrorStream(true)
                    .start();
            String stub = new String(jq.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            servers.real().wireMock().resetAll();

            Caller other = Caller.withFreshKey(servers.real().baseUrl());
            other.post("/__admin/mappings", stub).hasStatus(201);

            assertThat(other.get("/me").hasStatus(200).id()).isEqualTo(id);
        }
    }

    private String unattributed() {
        return caller.get("/__admin/examplary/exchanges?unattributed=true").text();
    }

    private static Path newest(String ending) throws IOException {
        try (Stream<Path> files = Files.list(servers.kept())) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .max(Path::compareTo)
                    .orElseThrow();
        }
    }

    private static String files() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(servers.kept())) {
            for (Path file : files.toList()) {
                all.append(file).append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static boolean isThere(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
