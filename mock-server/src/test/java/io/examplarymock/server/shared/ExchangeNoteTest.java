package io.examplarymock.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.journal.Exchange;
import io.examplarymock.server.journal.Finding;
import io.examplarymock.server.journal.Judged;
import io.examplarymock.server.workspace.SharedLog.Numbered;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A line about an exchange")
class ExchangeNoteTest {
    private static final Instant AT = Instant.parse("2026-03-01T09:00:00.123456789Z");
    private static final String KEY = "examp_0123456789abcdefghijABCDEFGHIJxyz";

    @Test
    void says_all_of_it() {
        Finding found = new Finding("/presets/é", "required", "\ud800 is \u0000 half", List.of("S-1", "P-2"));
        Exchange exchange = Exchange.of(
                        7,
                        AT,
                        "createExam",
                        new Request(
                                "POST",
                                "/exams",
                                "a=\u0000",
                                Headers.NONE.with("X-One", "1").with("x-one", "\u20ac\ud800"),
                                "{\"name\":\"Ünïcode €\u0000\"}".getBytes(StandardCharsets.UTF_8),
                                "https"),
                        Response.of(201, "application/zip", new byte[] {0, -1, -2, 'P', 'K'}),
                        new Judged(List.of(found), List.of(), List.of(found, found), List.of(found)),
                        "documented",
                        1_234_567_890_123L)
                .asProxied(100_000, 200_000);

        assertThat(read(exchange)).usingRecursiveComparison().isEqualTo(exchange);
    }

    @Test
    void says_nothing_of_what_is_not_there() {
        Exchange exchange = Exchange.of(
                7,
                AT,
                null,
                new Request("OPTIONS", "/nowhere", null, Headers.NONE, new byte[0], "http"),
                Response.empty(404),
                Judged.NOTHING,
                null,
                0);

        assertThat(read(exchange)).usingRecursiveComparison().isEqualTo(exchange);
    }

    @Test
    void has_no_key_anywhere() {
        Exchange exchange = Exchange.of(
                1,
                AT,
                "getMe",
                new Request(
                        "GET",
                        "/me/" + KEY,
                        "key=" + KEY,
                        Headers.NONE.with("Authorization", "Bearer " + KEY),
                        ("{\"actor\":\"" + KEY + "\"}").getBytes(StandardCharsets.UTF_8),
                        "http"),
                Response.text(200, "application/json", "{\"access_token\":\"oauth_access_demo_0123abcXYZ\"}")
                        .with("X-Key", KEY),
                Judged.NOTHING.request(List.of(Finding.warning("it was " + KEY)), List.of()),
                "public",
                1);

        String line = ExchangeNote.write(exchange);

        assertThat(line)
                .doesNotContain("0123456789")
                .doesNotContain("0123abc")
                .contains("Bearer examp_****xyz", "oauth_access_****XYZ");
        assertThat(line.split("examp_\\*{4}xyz", -1)).hasSize(7);
    }

    private static Exchange read(Exchange exchange) {
        return ExchangeNote.read(new Numbered(exchange.id(), ExchangeNote.write(exchange)));
    }
}
