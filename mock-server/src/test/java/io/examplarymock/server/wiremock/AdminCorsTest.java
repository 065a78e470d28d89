package io.examplarymock.server.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.testing.OwnMock;
import io.examplarymock.server.testing.RawConnection;
import io.examplarymock.server.testing.RawConnection.RawAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page on any site could otherwise steer a developer's mock. */
@DisplayName("The admin side lets no page of another origin in")
class AdminCorsTest {
    private static final List<String> ROUTES = List.of(
            "/__admin",
            "/__admin/mappings",
            "/__admin/mappings/unmatched",
            "/__admin/requests",
            "/__admin/requests/unmatched",
            "/__admin/health",
            "/__admin/version",
            "/__admin/settings",
            "/__admin/scenarios",
            "/__admin/recordings/status",
            "/__admin/files",
            "/__admin/docs",
            "/__admin/docs/swagger",
            "/__admin/swagger-ui/index.html",
            "/__admin/recorder/index.html",
            "/__admin/nothing",
            "/__admin/examplary/state",
            "/__admin/examplary/workspaces",
            "/__admin/examplary/nothing",
            "/__admin/dashboard",
            "/__admin/dashboard/sign-in",
            "/__admin/dashboard/assets/main.js",
            "/livez",
            "/readyz");

    @TempDir
    static Path folder;

    @RegisterExtension
    final OwnMock mock = OwnMock.with(options -> options.wiremockRoot(folder));

    /** WireMock fails on GET files without it. */
    @BeforeAll
    static void makeFolderOfFiles() throws IOException {
        Files.createDirectory(folder.resolve("__files"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "OPTIONS", "PUT", "DELETE"})
    void whatever_it_asks(String method) {
        for (String route : ROUTES) {
            try (RawConnection connection = mock.connect()) {
                RawAnswer answer = connection
                        .sendHead(
                                method + " " + route + " HTTP/1.1",
                                "Host: localhost",
                                "Origin: https://evil.example",
                                "Access-Control-Request-Method: POST",
                                "Access-Control-Request-Headers: content-type",
                                "Content-Length: 0")
                        .head();
                assertThat(answer.head())
                        .as(method + " " + route)
                        .noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("access-control-"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Origin: https://evil.example",
                "Origin: null"
            })
    void to_change_anything(String header) {
        for (String route : List.of("/__admin/mappings/reset", "/__admin/examplary/reset", "/__admin/shutdown")) {
            assertThat(post(route, header)).as(route).contains(" 403 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: none", "Origin: http://localhost", "Accept: */*"
            })
    void and_stays_open_to_everything_else(String header) {
        assertThat(post("/__admin/examplary/reset", header)).contains(" 204 ");
    }

    private String post(String route, String header) {
        try (RawConnection connection = mock.connect()) {
            return connection
                    .sendHead("POST " + route + " HTTP/1.1", "Host: localhost", header, "Content-Length: 0")
                    .head()
                    .head()
                    .get(0);
        }
    }
}
