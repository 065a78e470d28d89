package io.examplarymock.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.client.MockHandle;
import io.examplarymock.client.Session;
import io.examplarymock.client.SessionAction;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;

@NeedsImage
@DisplayName("A started container")
class StartedContainerTest {
    private static ExamplaryMockContainer mock;

    @BeforeAll
    static void start() {
        mock = new ExamplaryMockContainer(NeedsImage.Condition.image());
        mock.start();
    }

    @AfterAll
    static void stop() {
        mock.stop();
    }

    @Test
    void runs_with_the_line_of_Testcontainers_that_is_meant() {
        String location = DockerClientFactory.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();

        assertThat(location).endsWith("testcontainers-" + System.getProperty("examplary.testcontainers") + ".jar");
    }

    @Test
    void is_ready() {
        assertThat(Caller.statusOf(URI.create(mock.getBaseUrl() + "/readyz"))).isEqualTo(200);
        assertThat(Caller.statusOf(mock.getDashboardUrl())).isEqualTo(200);
        assertThat(Caller.statusOf(URI.create(mock.getAdminUrl() + "/examplary/settings")))
                .isEqualTo(200);
    }

    @Test
    void plays_the_person_in_a_session_that_the_code_under_test_made() {
        MockHandle workspace = mock.handle();
        Caller codeUnderTest = new Caller(workspace.baseUrl(), workspace.apiKey());
        String session = Caller.member("id", codeUnderTest.createSession());

        workspace.sessions().act(session, SessionAction.complete());

        assertThat(codeUnderTest.get("/embed-sessions/" + session).body()).contains("\"completed\"");
    }

    @Test
    void lets_a_week_pass() {
        MockHandle workspace = mock.handle();
        String session = Caller.member("id", new Caller(workspace.baseUrl(), workspace.apiKey()).createSession());

        workspace.clock().advance(Duration.ofDays(7));

        assertThat(workspace.sessions().get(session).status()).isEqualTo("expired");
    }

    @Test
    void hands_out_workspaces_that_do_not_see_each_other() {
        MockHandle one = mock.handle();
        MockHandle other = mock.handle();

        new Caller(one.baseUrl(), one.apiKey()).createSession();

        assertThat(one.apiKey()).isNotEqualTo(other.apiKey());
        assertThat(one.sessions().list()).extracting(Session::flow).containsExactly("generate-exam");
        assertThat(other.sessions().list()).isEmpty();
    }

    @Test
    void shows_the_pages_of_sessions_to_a_browser_on_this_machine() {
        MockHandle workspace = mock.handle();
        String answer = new Caller(workspace.baseUrl(), workspace.apiKey()).createSession();
        URI page = URI.create(Caller.member("embedUrl", answer));

        assertThat(page.toString()).startsWith(mock.getBaseUrl() + "/embeds/");
        assertThat(Caller.statusOf(page)).isEqualTo(200);
    }
}
