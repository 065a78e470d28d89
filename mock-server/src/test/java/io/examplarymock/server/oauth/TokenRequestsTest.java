package io.examplarymock.server.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Application;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MockTest
@DisplayName("POST /oauth/token")
class TokenRequestsTest {
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    /** The example of RFC 7636, appendix B. */
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private Caller owner;
    private Application application;
    private String user;

    @BeforeEach
    void register(Caller caller) {
        owner = caller;
        application = Application.of(caller);
        user = caller.user("my-teacher@example.com");
    }

    @Nested
    @DisplayName("takes")
    class Takes {
        @Test
        void a_form_with_HTTP_Basic_RFC_6749() {
            Answer answer = application.post(
                    "/oauth/token",
                    form(application.code(user, "openid")),
                    request -> request.header("Authorization", basic(application.id(), application.secret())));

            assertThat(answer.hasStatus(200).json().text("access_token")).startsWith("oauth_access_");
        }

        @Test
        void a_form_that_tells_the_secret() {
            Map<String, String> form = form(application.code(user, "openid"));
            form.put("client_id", application.id());
            form.put("client_secret", application.secret());

            application.post("/oauth/token", form, request -> request).hasStatus(200);
        }

        @ParameterizedTest
        @CsvSource({CHALLENGE + ", S256", VERIFIER + ", plain", VERIFIER + ", "})
        void the_verifier_of_a_challenge_A1(String challenge, String method) {
            redeem(challenged(challenge, method), VERIFIER).hasStatus(200);
        }

        @Test
        void what_a_page_of_another_origin_asks() {
            Answer answer = application.post(
                    "/oauth/token", form("none"), request -> request.header("Origin", "https://app.example.com"));

            assertThat(answer.header("Access-Control-Allow-Origin")).isPresent();
        }
    }

    @Nested
    @DisplayName("refuses a code")
    class RefusesCode {
        @Test
        void that_was_used_and_ends_what_came_of_it() {
            String code = application.code(user, "openid");
            JsonObject tokens = application.redeem(code).hasStatus(200).json();

            refused(application.redeem(code), "invalid_grant").hasReasonContaining("revoked now");

            new Caller(owner.baseUrl(), tokens.text("access_token")).get("/me").hasStatus(401);
            refused(application.refresh(tokens.text("refresh_token")), "invalid_grant");
        }

        @Test
        void after_ten_minutes() {
            owner.freeze();
            String code = application.code(user, "openid");
            owner.advance("PT10M");

            refused(application.redeem(code), "invalid_grant").hasReasonContaining("the code expired at");
        }

        @Test
        void until_ten_minutes_are_over_it_does_not() {
            owner.freeze();
            String code = application.code(user, "openid");
            owner.advance("PT9M59.999S");

            application.redeem(code).hasStatus(200);
        }

        @Test
        void of_another_application() {
            String code = application.code(user, "openid");
            Application other = Application.of(owner);

            refused(other.redeem(code), "invalid_grant");
            application.redeem(code).hasStatus(200);
        }

        @Test
        void that_came_to_another_address() {
            String code = application.code(user, "openid");

            refused(
                            application.token(Map.of(
                                    "grant_type",
                                    "authorization_code",
                                    "code",
                                    code,
                                    "redirect_uri",
                                    "https://x.example.com")),
                            "invalid_grant")
                    .hasReasonContaining(Application.CALLBACK);
        }

        @Test
        void without_its_verifier_or_with_a_wrong_one() {
            String code = challenged(CHALLENGE, "S256");

            refused(application.redeem(code), "invalid_grant").hasReasonContaining("code_verifier is missing");
            refused(redeem(code, CHALLENGE), "invalid_grant").hasReasonContaining("does not fit");
            redeem(code, VERIFIER).hasStatus(200);
        }

        @Test
        void with_a_verifier_that_it_does_not_need() {
            refused(redeem(application.code(user, "openid"), VERIFIER), "invalid_grant")
                    .hasReasonContaining("without a code_challenge");
        }
    }

    @Nested
    @DisplayName("refuses an application")
    class RefusesApplication {
        @Test
        void with_a_wrong_secret_RFC_6749() {
            String code = application.code(user, "openid");

            Answer answer = refused(
                    application.post(
                            "/oauth/token",
                            form(code),
                            request -> request.header("Authorization", basic(application.id(), "oauth_secret_wrong"))),
                    "invalid_client");

            assertThat(answer.header("WWW-Authenticate")).contains("Basic realm=\"oauth\"");
            application.redeem(code).hasStatus(200);
        }

        @Test
        void without_a_secret() {
            Map<String, String> form = form(application.code(user, "openid"));
            form.put("client_id", application.id());

            refused(application.post("/oauth/token", form, request -> request), "invalid_client")
                    .hasReasonContaining("client_secret is missing");
        }

        @Test
        void that_nobody_knows() {
            Map<String, String> form = form(application.code(user, "openid"));
            form.put("client_id", "oauth_client_nowhere_1");

            refused(application.post("/oauth/token", form, request -> request), "invalid_client");
        }
    }

    @Nested
    @DisplayName("refuses a request")
    class RefusesRequest {
        @ParameterizedTest
        @CsvSource({
            "application/json, '{', invalid_request",
            "application/json, '[]', invalid_request",
            "text/plain, grant_type=refresh_token, invalid_request",
            "application/x-www-form-urlencoded, '', invalid_request",
            "application/x-www-form-urlencoded, grant_type=authorization_code&client_id=x, invalid_request",
            "application/x-www-form-urlencoded, grant_type=password&client_id=x, invalid_client"
        })
        void that_it_cannot_read(String type, String body, String error) {
            Answer answer = owner.sendBare(
                    request -> request.header("Content-Type", type)
                            .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)),
                    "/oauth/token");

            refused(answer, error);
        }

        @Test
        void that_says_twice_who_it_is() {
            Map<String, String> form = form("none");
            form.put("client_secret", application.secret());

            refused(
                            application.post(
                                    "/oauth/token",
                                    form,
                                    request -> request.header(
                                            "Authorization", basic(application.id(), application.secret()))),
                            "invalid_request")
                    .hasReasonContaining("authenticates twice");
        }

        @ParameterizedTest
        @CsvSource({"null", "'\"another\"'", "1"})
        void that_says_that_it_is_another_one(String clientId) {
            Answer answer = owner.send(
                    "POST",
                    "/oauth/token",
                    "{\"client_id\":" + clientId + "}",
                    request -> request.setHeader("Authorization", basic(application.id(), application.secret())));

            refused(answer, "invalid_request").hasReasonContaining("is not that of the Authorization header");
        }

        @Test
        void for_a_grant_type_that_there_is_not() {
            Map<String, String> password = new HashMap<>(Map.of("grant_type", "password", "username", "me"));

            refused(application.token(password), "unsupported_grant_type");
        }

        @Test
        void and_shows_it_in_the_journal_of_the_workspace() {
            application.token(Map.of("grant_type", "authorization_code", "code", "oauth_code_x"));

            JsonObject exchange = owner.lastExchange();
            assertThat(exchange.text("operation")).isEqualTo("getTokens");
            assertThat(exchange.objects("violations"))
                    .extracting(finding -> finding.text("message"))
                    .containsExactly("/redirect_uri is required, but missing");
        }
    }

    @Test
    void meets_the_faults_that_are_armed() {
        owner.post("/__admin/examplary/faults", Map.of("operation", "getTokens", "status", 503))
                .hasStatus(201);

        application.redeem(application.code(user, "openid")).hasStatus(503);
    }

    private String challenged(String challenge, String method) {
        Map<String, String> question = application.question("openid");
        question.put("code_challenge", challenge);
        if (method != null) {
            question.put("code_challenge_method", method);
        }
        return application.code(user, question);
    }

    private Answer redeem(String code, String verifier) {
        return application.token(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                Application.CALLBACK,
                "code_verifier",
                verifier));
    }

    private static Map<String, String> form(String code) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", Application.CALLBACK);
        return form;
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static Answer refused(Answer answer, String error) {
        JsonObject body = answer.json();
        assertThat(body.text("error")).as(answer.text()).isEqualTo(error);
        assertThat(body.text("error_description")).isNotBlank();
        assertThat(body.members()).hasSize(2);
        return answer.hasStatus(error.equals("invalid_client") ? 401 : 400);
    }
}
