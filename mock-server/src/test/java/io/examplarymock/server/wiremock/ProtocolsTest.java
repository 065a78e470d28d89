package io.examplarymock.server.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.OwnMock;
import io.examplarymock.server.testing.RawConnection;
import io.examplarymock.server.testing.RawConnection.RawAnswer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The server speaks")
class ProtocolsTest {
    @RegisterExtension
    final OwnMock mock = OwnMock.standard();

    @ParameterizedTest
    @EnumSource
    void head_where_it_speaks_get(Way way) {
        way.prepare(mock);
        Caller caller = mock.caller();
        String page = caller.session("edit-rubric", caller.user("my-student@example.com"), Map.of())
                .text("embedUrl")
                .substring(mock.baseUrl().toString().length());

        for (String path :
                new String[] {"/me", "/openapi", "/student-levels", "/readyz", "/__admin/examplary/clock", page}) {
            Answer got = caller.get(path).hasStatus(200);
            Answer head = caller.send("HEAD", path, null).hasStatus(200);
            assertThat(head.bytes()).as(path).isEmpty();
            assertThat(head.header("Content-Type")).isEqualTo(got.header("Content-Type"));
            assertThat(head.header("Content-Length")).as(path).contains(String.valueOf(got.bytes().length));
        }
        caller.send("HEAD", "/users", null).hasStatus(405);
    }

    @ParameterizedTest
    @EnumSource
    void http_1_1_with_several_requests_on_one_connection(Way way) {
        way.prepare(mock);
        String key = "Authorization: Bearer " + mock.caller().key();

        try (RawConnection connection = mock.connect()) {
            RawAnswer first =
                    connection.sendHead("GET /me HTTP/1.1", "Host: mock", key).answer();
            RawAnswer unknown = connection
                    .sendHead("GET /exams/exam_nobody HTTP/1.1", "Host: mock", key)
                    .answer();
            RawAnswer last =
                    connection.sendHead("GET /me HTTP/1.1", "Host: mock", key).answer();

            assertThat(unknown.status()).isEqualTo(404);
            assertThat(last.body()).isEqualTo(first.body()).contains("user_");
        }
    }

    /** One request in HTTP/2, written by hand: the preface, empty SETTINGS, and HEADERS in HPACK's static table. */
    @ParameterizedTest
    @EnumSource
    void http_2_to_clients_that_know_beforehand(Way way) {
        way.prepare(mock);
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.write(0x82); // :method GET
        block.write(0x86); // :scheme http
        literal(block, 0x04, "/openapi"); // :path
        literal(block, 0x01, "mock"); // :authority

        try (RawConnection connection = mock.connect()) {
            connection.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
            connection.send(new byte[] {0, 0, 0, 4, 0, 0, 0, 0, 0});
            connection.send(new byte[] {0, 0, (byte) block.size(), 1, 5, 0, 0, 0, 1});
            connection.send(block.toByteArray());

            byte[] headers = connection.frameOfType(1);
            // Perhaps after an update of the table's size, which is not above 0x3f in its first byte.
            assertThat(headers).as(":status 200 of the static table").contains((byte) 0x88);
        }
    }

    @Test
    void wiremocks_own_health_check_and_ours() {
        Caller caller = mock.caller();

        assertThat(caller.get("/__admin/health").hasStatus(200).json().text("status"))
                .isEqualTo("healthy");
        caller.get("/__admin/version").hasStatus(200);
        caller.get("/livez").hasStatus(200);
        caller.get("/readyz").hasStatus(200);
    }

    private static void literal(ByteArrayOutputStream block, int indexOfName, String value) {
        block.write(indexOfName);
        block.write(value.length());
        block.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
    }
}
