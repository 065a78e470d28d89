package io.examplarymock.server.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Application;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MockTest
@DisplayName("An application with access for a user")
class AccessTokensTest {

    @Test
    void is_told_who_allowed_it_and_how_long_the_token_lives_A1(Caller caller) {
        String user = caller.user("my-teacher@example.com");
        Application application = Application.of(caller);

        Answer answer = application.redeem(application.code(user, "exams:write users:write"));

        JsonObject tokens = answer.hasStatus(200).hasFidelity("public").json();
        assertThat(tokens.members().keySet())
                .containsExactly(
                        "access_token", "token_type", "expires_in", "refresh_token", "scope", "user_id", "org_id");
        assertThat(tokens.text("access_token")).startsWith("oauth_access_");
        assertThat(tokens.text("token_type")).isEqualTo("Bearer");
        assertThat(tokens.integer("expires_in")).isEqualTo(86_400);
        assertThat(tokens.text("refresh_token")).startsWith("oauth_refresh_");
        assertThat(tokens.text("scope")).isEqualTo("exams:write users:write");
        assertThat(tokens.text("user_id")).isEqualTo(user);
        assertThat(tokens.text("org_id")).startsWith("org_");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Nested
    @DisplayName("calls the API")
    class Calls {
        @Test
        void as_that_user(Caller caller) {
            String user = caller.user("my-teacher@example.com");
            Caller application = Application.of(caller).caller(user, "exams:write");

            assertThat(application.get("/me").hasStatus(200).id()).isEqualTo(user);
            String exam = application
                    .post("/exams", Map.of("name", "Ours"))
                    .hasStatus(201)
                    .id();
            assertThat(caller.get("/exams/" + exam).hasStatus(200).json().text("createdBy"))
                    .isEqualTo(user);
        }

        @Test
        void as_far_as_its_scopes_go_G7(Caller caller) {
            Caller application = Application.of(caller).caller(me(caller), "openid permissions:read");

            Answer refused = application.post("/exams", Map.of("name", "Ours"));

            refused.hasStatus(403)
                    .hasMessage("The access token lacks a scope that this needs.")
                    .hasReasonContaining("granted openid permissions:read; createExam needs exams:write as well");
            assertThat(refused.header("WWW-Authenticate")).contains("Bearer error=\"insufficient_scope\"");
            application.get("/student-levels").hasStatus(200);
        }

        @Test
        void as_far_as_the_users_role_goes_G7(Caller caller) {
            String user = caller.user("my-student@example.com");
            caller.send("PATCH", "/users/" + user, Map.of("role", "student")).hasStatus(200);

            Application.of(caller)
                    .caller(user, "users:write")
                    .post("/users", Map.of("email", "new@example.com"))
                    .hasStatus(403)
                    .hasReasonContaining("for whom this token was made, has the role student");
        }

        @Test
        void for_a_day_of_the_workspaces_clock_A1(Caller caller) {
            Caller application = Application.of(caller).caller(me(caller), "openid");
            caller.freeze();

            caller.advance("PT23H59M").hasStatus(200);
            application.get("/me").hasStatus(200);
            caller.advance("PT1M").hasStatus(200);

            Answer refused = application.get("/me");
            refused.hasStatus(401)
                    .hasMessage("The access token has expired.")
                    .hasReasonContaining("the refresh token gets a new one");
            assertThat(refused.header("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "oauth_access_",
                    "oauth_access_nowhere_1",
                    "oauth_access_demo_1",
                    "oauth_access_demo",
                    "oauth_access_..%2F_1"
                })
        void with_no_token_that_it_made_up(String token, Caller caller) {
            Answer refused = new Caller(caller.baseUrl(), token).get("/me");

            refused.hasStatus(401).hasMessage("Invalid access token.");
            assertThat(refused.header("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        }

        @Test
        void with_no_refresh_token(Caller caller) {
            Application application = Application.of(caller);
            String refresh = application
                    .redeem(application.code(me(caller), "openid"))
                    .json()
                    .text("refresh_token");

            new Caller(caller.baseUrl(), refresh).get("/me").hasStatus(401);
            new Caller(caller.baseUrl(), refresh.replace("refresh", "access"))
                    .get("/me")
                    .hasStatus(401);
        }

        @Test
        void no_longer_once_the_workspace_was_emptied(Caller caller) {
            Caller application = Application.of(caller).caller(me(caller), "openid");

            caller.post("/__admin/examplary/reset", null).hasStatus(204);

            application.get("/me").hasStatus(401);
            assertThat(caller.get("/__admin/examplary/oauth-clients").jsonList())
                    .isEmpty();
        }

        @Test
        void again_where_the_state_was_restored(Caller caller) {
            Caller application = Application.of(caller).caller(me(caller), "openid");
            String state = caller.state();

            caller.post("/__admin/examplary/reset", null).hasStatus(204);
            caller.put("/__admin/examplary/state", state).hasStatus(204);

            assertThat(caller.state()).isEqualTo(state);
            application.get("/me").hasStatus(200);
        }

        @Test
        void in_no_other_workspace_that_got_the_state(Caller caller, Caller other) {
            Caller application = Application.of(caller).caller(me(caller), "openid");
            String state = caller.state();

            other.put("/__admin/examplary/state", state).hasStatus(204);

            assertThat(other.get("/__admin/examplary/oauth-clients").jsonList()).isEmpty();
            assertThat(other.get("/__admin/examplary/oauth-grants").jsonList()).isEmpty();
            application.get("/me").hasStatus(200);
        }
    }

    @Nested
    @DisplayName("loses it")
    class Loses {
        @Test
        void when_it_gives_the_refresh_token_back_A1(Caller caller) {
            Application application = Application.of(caller);
            JsonObject tokens =
                    application.redeem(application.code(me(caller), "openid")).json();
            Caller calls = new Caller(caller.baseUrl(), tokens.text("access_token"));

            application.revoke(tokens.text("refresh_token")).hasStatus(200);

            calls.get("/me").hasStatus(401).hasReasonContaining("was revoked at");
            refused(application.refresh(tokens.text("refresh_token")), "invalid_grant");
        }

        @Test
        void but_keeps_the_refresh_token_when_it_gives_the_access_token_back(Caller caller) {
            Application application = Application.of(caller);
            JsonObject tokens =
                    application.redeem(application.code(me(caller), "openid")).json();

            application.revoke(tokens.text("access_token")).hasStatus(200);

            new Caller(caller.baseUrl(), tokens.text("access_token")).get("/me").hasStatus(401);
            application.refresh(tokens.text("refresh_token")).hasStatus(200);
        }

        @Test
        void not_when_another_application_gives_it_back(Caller caller) {
            Caller application = Application.of(caller).caller(me(caller), "openid");

            Application.of(caller).revoke(application.key()).hasStatus(200);

            application.get("/me").hasStatus(200);
        }

        @Test
        void when_it_is_not_registered_any_more(Caller caller) {
            Application application = Application.of(caller);
            Caller calls = application.caller(me(caller), "openid");

            caller.delete("/__admin/examplary/oauth-clients/" + application.id())
                    .hasStatus(204);

            calls.get("/me").hasStatus(401);
            refused(application.refresh("oauth_refresh_1"), "invalid_client");
        }

        @Test
        void when_the_grant_is_taken_back(Caller caller) {
            Caller application = Application.of(caller).caller(me(caller), "openid");
            JsonObject grant =
                    caller.get("/__admin/examplary/oauth-grants").jsonList().get(0);
            assertThat(grant.text("status")).isEqualTo("active");

            caller.delete("/__admin/examplary/oauth-grants/" + grant.text("id")).hasStatus(204);

            application.get("/me").hasStatus(401);
            assertThat(caller.get("/__admin/examplary/oauth-grants")
                            .jsonList()
                            .get(0)
                            .text("status"))
                    .isEqualTo("revoked");
        }
    }

    @Nested
    @DisplayName("renews it with the refresh token")
    class Renews {
        @Test
        void after_a_day_A1(Caller caller) {
            Application application = Application.of(caller);
            JsonObject tokens = application
                    .redeem(application.code(me(caller), "exams:write"))
                    .json();
            caller.freeze();
            caller.advance("P29D");

            JsonObject renewed = application
                    .refresh(tokens.text("refresh_token"))
                    .hasStatus(200)
                    .json();

            assertThat(renewed.text("access_token")).isNotEqualTo(tokens.text("access_token"));
            assertThat(renewed.text("refresh_token")).isNotEqualTo(tokens.text("refresh_token"));
            assertThat(renewed.text("scope")).isEqualTo("exams:write");
            new Caller(caller.baseUrl(), renewed.text("access_token"))
                    .get("/me")
                    .hasStatus(200);
        }

        @Test
        void not_after_thirty_days_A1(Caller caller) {
            Application application = Application.of(caller);
            JsonObject tokens = application
                    .redeem(application.code(me(caller), "exams:write"))
                    .json();
            caller.freeze();
            caller.advance("P30D");

            refused(application.refresh(tokens.text("refresh_token")), "invalid_grant")
                    .hasReasonContaining("the refresh token expired at");
        }

        @Test
        void once_or_all_that_came_of_the_consent_ends(Caller caller) {
            Application application = Application.of(caller);
            JsonObject tokens =
                    application.redeem(application.code(me(caller), "openid")).json();
            JsonObject renewed = application
                    .refresh(tokens.text("refresh_token"))
                    .hasStatus(200)
                    .json();

            refused(application.refresh(tokens.text("refresh_token")), "invalid_grant")
                    .hasReasonContaining("was exchanged before");

            new Caller(caller.baseUrl(), renewed.text("access_token"))
                    .get("/me")
                    .hasStatus(401);
            refused(application.refresh(renewed.text("refresh_token")), "invalid_grant");
        }

        @Test
        void for_fewer_scopes_but_not_for_more(Caller caller) {
            Application application = Application.of(caller);
            JsonObject tokens = application
                    .redeem(application.code(me(caller), "exams:write users:write"))
                    .json();

            refused(refresh(application, tokens, "exams:write email"), "invalid_scope");
            JsonObject fewer =
                    refresh(application, tokens, "users:write").hasStatus(200).json();

            assertThat(fewer.text("scope")).isEqualTo("users:write");
            assertThat(application.refresh(fewer.text("refresh_token")).json().text("scope"))
                    .isEqualTo("exams:write users:write");
        }

        private Answer refresh(Application application, JsonObject tokens, String scope) {
            return application.token(Map.of(
                    "grant_type", "refresh_token", "refresh_token", tokens.text("refresh_token"), "scope", scope));
        }
    }

    @Test
    void leaves_no_secret_in_the_journal(Caller caller) {
        Application application = Application.of(caller);
        String code = application.code(me(caller), "openid");
        JsonObject tokens = application.redeem(code).json();
        application.refresh(tokens.text("refresh_token"));
        new Caller(caller.baseUrl(), tokens.text("access_token")).get("/me");

        String journal = caller.get("/__admin/examplary/exchanges").text();

        assertThat(journal).contains("getTokens", "decide", "oauth_access_****", application.id());
        assertThat(journal)
                .doesNotContain(
                        application.secret(),
                        code,
                        tokens.text("access_token"),
                        tokens.text("refresh_token"),
                        tokens.text("id_token"));
    }

    private static Answer refused(Answer answer, String error) {
        assertThat(answer.json().text("error")).as(answer.text()).isEqualTo(error);
        return answer.hasStatus(error.equals("invalid_client") ? 401 : 400);
    }

    private static String me(Caller caller) {
        return caller.get("/me").id();
    }
}
