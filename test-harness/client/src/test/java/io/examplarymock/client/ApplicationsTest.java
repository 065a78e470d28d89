package io.examplarymock.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("With a running mock, applications")
class ApplicationsTest {
    private static final String CALLBACK = "http://localhost:3000/callback";

    private static MockServer server;

    private MockHandle workspace;

    @BeforeAll
    static void startServer() {
        server = MockServer.start(MockOptions.forTests());
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void openWorkspace() {
        workspace = MockClient.at(server.baseUrl()).workspaces().create();
    }

    @Test
    void are_registered_listed_and_forgotten() {
        Application planner = workspace.applications().register(NewApplication.named("Planner", CALLBACK));
        Application phone = workspace
                .applications()
                .register(NewApplication.named("Phone", "com.example.app:/callback")
                        .askingFor("openid")
                        .withoutSecret());

        assertThat(planner.clientId()).startsWith("oauth_client_");
        assertThat(planner.clientSecret())
                .hasValueSatisfying(secret -> assertThat(secret).startsWith("oauth_secret_"));
        assertThat(planner.redirectUris()).containsExactly(CALLBACK);
        assertThat(planner.scopes()).contains("openid", "exams:write");
        assertThat(phone.clientSecret()).isEmpty();
        assertThat(phone.scopes()).containsExactly("openid");
        assertThat(workspace.applications().list()).containsExactly(planner, phone);

        workspace.applications().remove(planner);

        assertThat(workspace.applications().list()).containsExactly(phone);
        assertThatExceptionOfType(MockException.class)
                .isThrownBy(() -> workspace.applications().remove(planner))
                .satisfies(refusal -> assertThat(refusal.status()).hasValue(404));
    }

    @Test
    void have_what_users_allow_them_until_it_is_taken_back() throws Exception {
        Application planner = workspace.applications().register(NewApplication.named("Planner", CALLBACK));
        allow(planner, workspace.ownerUserId());

        List<AccessGrant> grants = workspace.applications().grants();
        assertThat(grants).singleElement().satisfies(grant -> {
            assertThat(grant.clientId()).isEqualTo(planner.clientId());
            assertThat(grant.userId()).isEqualTo(workspace.ownerUserId());
            assertThat(grant.scopes()).containsExactly("openid");
            assertThat(grant.status()).isEqualTo("code");
        });

        workspace.applications().revoke(grants.get(0));

        assertThat(workspace.applications().grants())
                .extracting(AccessGrant::status)
                .containsExactly("revoked");
    }

    private void allow(Application application, String user) throws IOException, InterruptedException {
        String form = Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        application.clientId(),
                        "redirect_uri",
                        CALLBACK,
                        "scope",
                        "openid",
                        "user",
                        user,
                        "decision",
                        "allow")
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + "/oauth/authorize"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(303);
    }
}
