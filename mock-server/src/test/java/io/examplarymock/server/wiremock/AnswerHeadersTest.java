package io.examplarymock.server.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.admin.AdminToken;
import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.testing.RawConnection;
import io.examplarymock.server.testing.RawConnection.RawAnswer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The bytes of headers that come again and again are kept. */
@DisplayName("The headers of an answer")
@Timeout(30)
class AnswerHeadersTest {
    private static final HttpApplication NOTHING = new Answering(false, null);

    private WireMockEngine engine;

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void are_the_same_the_second_time() {
        start(Response.text(200, "text/plain", "done")
                .with("Access-Control-Allow-Origin", "*")
                .with("X-Examplary-Mock-Fidelity", "documented"));
        try (RawConnection connection = connection()) {
            RawAnswer first = ask(connection);
            RawAnswer second = ask(connection);

            assertThat(first.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
            assertThat(first.header("X-Examplary-Mock-Fidelity")).isEqualTo("documented");
            for (String name :
                    new String[] {"Content-Type", "Access-Control-Allow-Origin", "X-Examplary-Mock-Fidelity"}) {
                assertThat(second.header(name)).as(name).isEqualTo(first.header(name));
            }
            assertThat(second.body()).isEqualTo("done");
        }
    }

    @Test
    void cannot_bring_in_another_one_the_second_time() {
        start(Response.text(200, "text/plain", "done").with("X-Examplary-Mock-Fidelity", "a\r\nX-Other: b"));
        try (RawConnection connection = connection()) {
            assertThat(ask(connection).header("X-Other")).isNull();
            assertThat(ask(connection).header("X-Other")).isNull();
        }
    }

    private RawConnection connection() {
        return RawConnection.to(URI.create("http://127.0.0.1:" + engine.port()));
    }

    private static RawAnswer ask(RawConnection connection) {
        return connection.sendHead("GET / HTTP/1.1", "Host: mock").answer();
    }

    private void start(Response answer) {
        engine = WireMockEngine.prepare(
                new EngineSettings("127.0.0.1", 0, null, false, 10, Path.of(".")),
                NOTHING,
                new Answering(true, answer),
                new AdminToken(null),
                Optional::empty);
        engine.listen();
    }

    private record Answering(boolean serving, Response answer) implements HttpApplication {
        @Override
        public boolean serves(String path) {
            return serving;
        }

        @Override
        public Response handle(Request request) {
            return answer;
        }

        @Override
        public Response refuseLargeBody(Request request) {
            return answer;
        }
    }
}
