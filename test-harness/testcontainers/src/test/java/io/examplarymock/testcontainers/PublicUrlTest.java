package io.examplarymock.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.client.MockHandle;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.utility.DockerImageName;

/** A service in one container calls the mock in another, and the person's browser is on this machine. */
@NeedsImage
@DisplayName("In a network with another container, the embed URL that a service there is given")
class PublicUrlTest {
    private static final Network NETWORK = Network.newNetwork();
    private static final DockerImageName IMAGE = NeedsImage.Condition.image();

    private static ExamplaryMockContainer plain;
    private static ExamplaryMockContainer forHost;
    private static Service service;

    @BeforeAll
    static void start() {
        plain = new ExamplaryMockContainer(IMAGE).withNetwork(NETWORK).withNetworkAliases("mock");
        forHost = new ExamplaryMockContainer(IMAGE)
                .withNetwork(NETWORK)
                .withNetworkAliases("mock-for-host")
                .withPublicUrlOfHost();
        service = new Service();
        plain.start();
        forHost.start();
        service.start();
    }

    @AfterAll
    static void stop() {
        service.stop();
        forHost.stop();
        plain.stop();
        NETWORK.close();
    }

    @Test
    void leads_back_to_where_the_service_called() throws Exception {
        String embedUrl = service.createSession(plain);

        assertThat(embedUrl).startsWith("http://mock:8080/embeds/");
    }

    @Test
    void leads_a_browser_on_this_machine_to_the_page_if_so_told() throws Exception {
        String embedUrl = service.createSession(forHost);

        assertThat(embedUrl).startsWith(forHost.getBaseUrl() + "/embeds/");
        assertThat(Caller.statusOf(URI.create(embedUrl))).isEqualTo(200);
    }

    @Test
    void leaves_the_mock_the_first_process_of_its_container() throws Exception {
        assertThat(forHost.execInContainer("cat", "/proc/1/cmdline").getStdout())
                .contains("mock-server.jar")
                .doesNotContain("/bin/sh");
    }

    /** Any container with a shell that can open connections; the mock's own image is at hand. */
    private static final class Service extends GenericContainer<Service> {
        Service() {
            super(IMAGE);
            withNetwork(NETWORK);
            withCreateContainerCmdModifier(create -> create.withEntrypoint("sleep", "600"));
        }

        /** Creates a session from within the network, and returns its embed URL. */
        String createSession(ExamplaryMockContainer mock) throws IOException, InterruptedException {
            MockHandle workspace = mock.handle();
            String actor = Caller.member(
                    "id", post(mock, workspace, "/users", "{\"email\": \"a@school.test\", \"name\": \"My Teacher\"}"));
            String session = "{\"flow\": \"generate-exam\", \"actor\": \"" + actor + "\"}";
            return Caller.member("embedUrl", post(mock, workspace, "/embed-sessions", session));
        }

        private String post(ExamplaryMockContainer mock, MockHandle workspace, String path, String json)
                throws IOException, InterruptedException {
            URI url = mock.getNetworkUrl();
            String request = String.join(
                    "\r\n",
                    "POST " + path + " HTTP/1.1",
                    "Host: " + url.getAuthority(),
                    "Authorization: Bearer " + workspace.apiKey(),
                    "Content-Type: application/json",
                    "Content-Length: " + json.length(),
                    "Connection: close",
                    "",
                    json);
            return execInContainer(
                            "bash",
                            "-c",
                            "exec 3<>/dev/tcp/$0/$1 && printf %s \"$2\" >&3 && cat <&3",
                            url.getHost(),
                            Integer.toString(url.getPort()),
                            request)
                    .getStdout();
        }
    }
}
