package io.examplarymock.server.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.OwnMock;
import io.examplarymock.server.testing.RawConnection;
import io.examplarymock.server.testing.RawConnection.RawAnswer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Limits stand in front of any buffering or parsing, whichever way a request takes. */
@DisplayName("A request body")
class LimitsTest {
    private static final int MEBIBYTE = 1024 * 1024;

    @RegisterExtension
    final OwnMock mock = OwnMock.standard();

    @ParameterizedTest
    @EnumSource
    void announced_as_too_long_is_refused_at_its_first_byte(Way way) {
        way.prepare(mock);
        Caller caller = mock.caller();

        caller.changingNothing(() -> {
            try (RawConnection connection = mock.connect()) {
                RawAnswer answer = connection
                        .sendHead(head("POST /users", caller, "Content-Length: " + 2 * MEBIBYTE))
                        .send("{")
                        .answer()
                        .hasStatus(413);
                assertThat(answer.body()).contains("The request body is larger than 1 MiB.");
                assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
            }
            return null;
        });

        JsonObject exchange = caller.lastExchange();
        assertThat(exchange.text("operation")).isEqualTo("createUser");
        assertThat(exchange.object("response").integer("status")).isEqualTo(413);
    }

    @ParameterizedTest
    @EnumSource
    void announced_as_too_long_is_not_even_asked_for(Way way) {
        way.prepare(mock);

        try (RawConnection connection = mock.connect()) {
            connection
                    .sendHead(head(
                            "POST /users", mock.caller(), "Content-Length: " + 2 * MEBIBYTE, "Expect: 100-continue"))
                    .answer()
                    .hasStatus(413);
        }
    }

    @ParameterizedTest
    @EnumSource
    void that_turns_out_to_be_too_long_is_refused(Way way) {
        way.prepare(mock);
        Caller caller = mock.caller();

        caller.changingNothing(() -> {
            try (RawConnection connection = mock.connect()) {
                connection.sendHead(head("POST /users", caller, "Transfer-Encoding: chunked"));
                byte[] chunk = ("1000\r\n" + "x".repeat(4096) + "\r\n").getBytes(StandardCharsets.US_ASCII);
                for (int sent = 0; sent <= MEBIBYTE; sent += 4096) {
                    connection.send(chunk);
                }
                connection.answer().hasStatus(413);
            }
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource
    void without_end_is_cut_off(Way way) {
        way.prepare(mock);

        try (RawConnection connection = mock.connect()) {
            connection
                    .sendHead(head("POST /users", mock.caller(), "Transfer-Encoding: chunked"))
                    .sendUntilRefused(
                            ("10000\r\n" + "x".repeat(65536) + "\r\n").getBytes(StandardCharsets.US_ASCII),
                            16L * 1024 * MEBIBYTE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_exactly_one_mebibyte_is_read(Way way) {
        way.prepare(mock);
        Caller caller = mock.caller();
        String body = "{\"email\":\"my-student@example.com\",\"name\":\"My Student\"}";

        caller.post("/users", body + " ".repeat(MEBIBYTE - body.length())).hasStatus(201);
        caller.post("/users", body + " ".repeat(MEBIBYTE - body.length() + 1)).hasStatus(413);
    }

    @ParameterizedTest
    @EnumSource
    void sent_in_chunks_is_read_like_any_other(Way way) {
        way.prepare(mock);
        byte[] body =
                ("{\"email\":\"my-student@example.com\"" + " ".repeat(100_000) + "}").getBytes(StandardCharsets.UTF_8);

        mock.caller()
                .send(
                        "POST",
                        "/users",
                        "",
                        request -> request.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))))
                .hasStatus(201);
    }

    @ParameterizedTest
    @EnumSource
    void that_a_client_wants_to_be_asked_for_is_asked_for(Way way) {
        way.prepare(mock);
        String body = "{\"email\":\"my-student@example.com\"}";
        String[] head = head("POST /users", mock.caller(), "Content-Length: " + body.length(), "Expect: 100-continue");

        try (RawConnection connection = mock.connect()) {
            connection.sendHead(head).head().hasStatus(100);
            connection
                    .send(body.substring(0, 9))
                    .send(body.substring(9))
                    .answer()
                    .hasStatus(201);
        }
        try (RawConnection connection = mock.connect()) {
            connection.send(String.join("\r\n", head) + "\r\n\r\n" + body);

            RawAnswer first = connection.answer();
            // Whether it is asked for although it is there already depends on when it comes.
            (first.status() == 100 ? connection.answer() : first).hasStatus(409);
        }
    }

    @ParameterizedTest
    @EnumSource
    void that_is_compressed_is_refused(Way way) throws IOException {
        way.prepare(mock);
        Caller caller = mock.caller();
        byte[] zipped = gzip("{\"email\":\"my-student@example.com\"}");

        caller.changingNothing(
                () -> caller.send("POST", "/users", zipped, request -> request.header("Content-Encoding", "gzip"))
                        .hasStatus(415));
        int status = caller.changingNothing(() -> caller.post("/users", zipped)).status();
        assertThat(status).isIn(400, 415);
    }

    @ParameterizedTest
    @EnumSource
    void of_the_admin_side_is_limited_too(Way way) {
        way.prepare(mock);
        Caller caller = mock.caller();
        String tooLong = "{}" + " ".repeat(MEBIBYTE);

        for (String path : new String[] {"/__admin/examplary/workspaces", "/__admin/mappings", "/__admin/settings"}) {
            caller.post(path, tooLong).hasStatus(413);
        }
        caller.send("POST", "/readyz", tooLong).hasStatus(413);
    }

    @ParameterizedTest
    @EnumSource
    void may_be_longer_where_a_whole_workspace_is_put_back(Way way) {
        way.prepare(mock);
        Caller caller = mock.caller();
        String state = caller.state();

        Answer answer = caller.put("/__admin/examplary/state", state + " ".repeat(3 * MEBIBYTE));

        answer.hasStatus(204);
        try (RawConnection connection = mock.connect()) {
            connection
                    .sendHead(head("PUT /__admin/examplary/state", caller, "Content-Length: " + 65 * MEBIBYTE))
                    .send("{")
                    .answer()
                    .hasStatus(413);
        }
    }

    private static String[] head(String call, Caller caller, String... more) {
        String[] lines = new String[4 + more.length];
        lines[0] = call + " HTTP/1.1";
        lines[1] = "Host: localhost";
        lines[2] = "Authorization: Bearer " + caller.key();
        lines[3] = "Content-Type: application/json";
        System.arraycopy(more, 0, lines, 4, more.length);
        return lines;
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return zipped.toByteArray();
    }
}
