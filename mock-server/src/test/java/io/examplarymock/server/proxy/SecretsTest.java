package io.examplarymock.server.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.journal.Finding;
import io.examplarymock.server.journal.Judged;
import io.examplarymock.server.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is kept of an exchange")
class SecretsTest {
    private static final String KEY = "examp_SecretSecretSecretSecretSecret01";
    private static final String TOKEN = "Zk9-very.opaque~thing";

    @Nested
    @DisplayName("has no credential")
    class Headings {
        @ParameterizedTest(name = "in {0}: {1}")
        @CsvSource({
            "Authorization, Bearer examp_SecretSecretSecretSecretSecret01, Bearer examp_****t01",
            "Authorization, examp_SecretSecretSecretSecretSecret01, examp_****t01",
            "Authorization, Bearer Zk9-very.opaque~thing, Bearer ****",
            "Authorization, Basic bWU6WmtROXNlY3JldA==, Basic ****",
            "Authorization, first second third, ****",
            "Cookie, a=secret; b=other secret, ****",
            "X-Api-Key, 12345, ****",
            "X-Session-Token, 12345, ****",
            "X-Trace, call of examp_SecretSecretSecretSecretSecret01, call of examp_****t01",
            "Referer, https://app.example.com/cb?code=abcdefgh&page=2, https://app.example.com/cb?code=****&page=2",
        })
        void in_its_headers(String name, String value, String shown) {
            assertThat(shown(Headers.NONE.with(name, value), "", "{}")
                            .request()
                            .headers()
                            .first(name))
                    .contains(shown);
        }

        @Test
        void that_the_answer_repeats_wherever_it_does() {
            Shown shown = shown(
                    Headers.NONE.with("Authorization", "Bearer " + TOKEN),
                    "",
                    "{\"message\": \"unknown: " + TOKEN + "\", \"" + TOKEN + "\": [\"" + TOKEN + "\"]}");

            assertThat(text(shown.response().body())).isEqualTo("{\"message\":\"unknown: ****\",\"****\":[\"****\"]}");
            assertThat(shown.judged().responseViolations())
                    .extracting(Finding::message)
                    .containsExactly("/**** is not known");
        }
    }

    @Nested
    @DisplayName("has no token")
    class Tokens {
        @Test
        void of_OAuth_in_JSON() {
            Shown shown = shown(
                    "/oauth/token",
                    Headers.NONE,
                    "{\"grant_type\":\"authorization_code\",\"code\":\"abc\",\"client_id\":\"my-app\",\"client_secret\":\""
                            + TOKEN + "\"}",
                    "{\"access_token\":\"eyJhbGciOi.eyJzdWIi.c2ln\",\"refresh_token\":\"r-1\",\"id_token\":\"i\","
                            + "\"token_type\":\"Bearer\",\"expires_in\":86400,\"scope\":\"openid\"}");

            assertThat(text(shown.request().body()))
                    .isEqualTo("{\"grant_type\":\"authorization_code\",\"code\":\"****\",\"client_id\":\"my-app\","
                            + "\"client_secret\":\"****\"}");
            assertThat(text(shown.response().body()))
                    .isEqualTo("{\"access_token\":\"****\",\"refresh_token\":\"****\",\"id_token\":\"****\","
                            + "\"token_type\":\"Bearer\",\"expires_in\":86400,\"scope\":\"openid\"}");
        }

        @Test
        void of_OAuth_in_a_form() {
            Headers form = Headers.NONE.with("Content-Type", "application/x-www-form-urlencoded");

            Shown shown = shown(form, "grant_type=refresh_token&refresh_token=abc&code=x&client%5Fsecret=y", "");

            assertThat(text(shown.request().body()))
                    .isEqualTo("grant_type=refresh_token&refresh_token=****&code=****&client%5Fsecret=****");
        }

        @Test
        void in_its_query_and_redirect() {
            Request request = new Request(
                    "GET", "/oauth/authorize", "state=1&api_key=" + TOKEN, Headers.NONE, new byte[0], "http");
            Response answer = Response.empty(302)
                    .with("Location", "https://app.example.com/cb?state=1&code=oauth_code_9#access_token=abc&x=y");

            Shown shown = Shown.of(null, request, answer, answer.body(), Judged.NOTHING);

            assertThat(shown.request().query()).isEqualTo("state=1&api_key=****");
            assertThat(shown.response().headers().first("Location"))
                    .contains("https://app.example.com/cb?state=1&code=****#access_token=****&x=y");
        }

        @Test
        void that_is_part_of_a_link() {
            Shown session = shown(
                    Headers.NONE,
                    "",
                    "{\"embedUrl\":\"https://app.examplary.ai/embeds/Tok3n?x=1\",\"id\":\"embed_session_1\"}");
            Response answer =
                    Response.of(200, "application/json", bytes("{\"url\":\"https://files.test/a/b.zip?sig=1\"}"));
            Shown export = Shown.of(
                    "exportExamToQti3",
                    new Request("POST", "/exports/secret", null, Headers.NONE, new byte[0], "http"),
                    answer,
                    answer.body(),
                    Judged.NOTHING);

            assertThat(text(session.response().body()))
                    .isEqualTo("{\"embedUrl\":\"https://app.examplary.ai/embeds/****\",\"id\":\"embed_session_1\"}");
            assertThat(text(export.response().body())).isEqualTo("{\"url\":\"https://files.test/a/****\"}");
            assertThat(export.request().path()).isEqualTo("/exports/****");
        }

        @Test
        void in_text_nor_anything_that_cannot_be_read() {
            Response page = Response.of(502, "text/html", bytes("<p>" + KEY + " Bearer " + TOKEN + "</p>"));
            Response broken = Response.of(200, "application/json", bytes("{\"access_token\":\"abc\""));

            assertThat(text(Shown.of(null, get(), page, page.body(), Judged.NOTHING)
                            .response()
                            .body()))
                    .isEqualTo("<p>examp_****t01 Bearer ****</p>");
            assertThat(Shown.of(null, get(), broken, broken.body(), Judged.NOTHING)
                            .response()
                            .body())
                    .isEmpty();
        }
    }

    @Test
    void stays_as_it_was_where_nothing_is_secret() {
        String exam = "{\"name\":\"Basic algebra\",\"tokens\":3,\"questions\":[{\"code\":\"A1\",\"key\":null,\"url\":"
                + "\"https://example.com/a?page=2\",\"points\":1.50}]}";

        assertThat(Json.text(Json.parse(
                                text(shown(Headers.NONE, exam, exam).request().body()))
                        .toValue()))
                .isEqualTo(Json.text(Json.parse(exam).toValue()));
    }

    private static Shown shown(Headers headers, String asked, String answered) {
        return shown("/users", headers, asked, answered);
    }

    private static Shown shown(String path, Headers headers, String asked, String answered) {
        Request request = new Request("POST", path, null, headers, bytes(asked), "http");
        Response response = Response.of(200, "application/json", bytes(answered));
        Judged judged = Judged.NOTHING.response(
                List.of(new Finding("", "unknown", "/" + TOKEN + " is not known", List.of())), List.of());
        return Shown.of("createUser", request, response, response.body(), judged);
    }

    private static Request get() {
        return new Request(
                "GET", "/me", null, Headers.NONE.with("Authorization", "Bearer " + TOKEN), new byte[0], "http");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
