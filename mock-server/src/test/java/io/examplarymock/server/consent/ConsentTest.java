package io.examplarymock.server.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Application;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MockTest
@DisplayName("A browser that an application sent to /oauth/authorize")
class ConsentTest {
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
    @DisplayName("shows a page")
    class Page {
        @Test
        void that_asks_one_of_the_users_E17() {
            Answer page =
                    application.ask(application.question("openid exams:write")).hasStatus(200);

            assertThat(page.header("Content-Type")).contains("text/html; charset=utf-8");
            assertThat(page.text())
                    .contains("Allow My planner to use Examplary?")
                    .contains("create exams", "know who you are")
                    .doesNotContain("create users")
                    .contains("<option value=\"" + user + "\">");
            page.hasFidelity("public");
        }

        @Test
        void that_loads_and_reaches_nothing_else() {
            Answer page = application.ask(application.question("openid")).hasStatus(200);

            assertThat(page.header("Content-Security-Policy"))
                    .contains("default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none';"
                            + " frame-ancestors 'none'; form-action 'self' https://app.example.com");
            assertThat(page.header("Referrer-Policy")).contains("same-origin");
            assertThat(page.text()).doesNotContain("<script", owner.key(), application.secret());
        }

        @Test
        void on_which_texts_of_others_stay_text() {
            Application hostile =
                    Application.of(owner, Map.of("name", "<img src=x>", "redirectUris", List.of(Application.CALLBACK)));
            Map<String, String> question = hostile.question("openid");
            question.put("state", "\"><script>alert(1)</script>");

            assertThat(hostile.ask(question).hasStatus(200).text())
                    .contains("Allow &lt;img src=x&gt;", "value=\"&quot;&gt;&lt;script&gt;")
                    .doesNotContain("<img", "<script");
        }

        @Test
        void on_which_the_user_is_chosen_whom_the_application_expects() {
            Map<String, String> question = application.question("openid");
            question.put("login_hint", "My-Teacher@example.com");

            assertThat(application.ask(question).text()).contains("<option value=\"" + user + "\" selected>");
        }
    }

    @Nested
    @DisplayName("goes back to the application")
    class Back {
        @Test
        void with_a_code_where_the_user_allows_it_E17() {
            Answer answer = application.decide(application.question("openid"), user, "allow");

            assertThat(answer.hasStatus(303).header("Location").orElseThrow())
                    .startsWith(Application.CALLBACK + "?code=oauth_code_")
                    .endsWith("&state=af0ifjsldkj");
        }

        @Test
        void with_an_error_where_the_user_does_not() {
            Answer answer = application
                    .decide(application.question("openid"), user, "deny")
                    .hasStatus(303);

            assertThat(Application.redirect(answer))
                    .containsEntry("error", "access_denied")
                    .containsEntry("state", "af0ifjsldkj")
                    .doesNotContainKey("code");
            assertThat(owner.get("/__admin/examplary/oauth-grants").jsonList()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "response_type, token, unsupported_response_type",
            "scope, '', invalid_scope",
            "scope, openid exams:delete, invalid_scope",
            "code_challenge, short, invalid_request",
            "code_challenge_method, S256, invalid_request",
            "code_challenge_method, S512, invalid_request",
            "prompt, none, interaction_required"
        })
        void with_an_error_that_is_the_applications(String parameter, String value, String error) {
            Map<String, String> question = application.question("openid");
            question.put(parameter, value);

            for (Answer answer : List.of(
                    application.ask(question).hasStatus(302),
                    application.decide(question, user, "allow").hasStatus(303))) {
                assertThat(Application.redirect(answer))
                        .containsEntry("error", error)
                        .containsEntry("state", "af0ifjsldkj")
                        .containsKey("error_description");
            }
        }

        @Test
        void without_a_state_where_it_gave_none() {
            Map<String, String> question = application.question("openid");
            question.remove("state");

            assertThat(Application.redirect(application.decide(question, user, "allow")))
                    .containsOnlyKeys("code");
        }

        @Test
        void keeping_what_its_address_has() {
            Application other = Application.of(
                    owner, Map.of("name", "Other", "redirectUris", List.of("https://app.example.com/?tab=7")));
            Map<String, String> question = other.question("openid");
            question.put("redirect_uri", "https://app.example.com/?tab=7");

            assertThat(Application.redirect(other.decide(question, user, "allow")))
                    .containsOnlyKeys("tab", "code", "state");
        }

        @Test
        void at_any_port_of_this_machine_RFC_8252() {
            Application local = Application.of(
                    owner, Map.of("name", "Local", "redirectUris", List.of("http://127.0.0.1:3000/callback")));
            Map<String, String> question = local.question("openid");

            question.put("redirect_uri", "http://127.0.0.1:49152/callback");
            local.ask(question).hasStatus(200);
            question.put("redirect_uri", "http://127.0.0.1.example.com:49152/callback");
            local.ask(question).hasStatus(400);
            question.put("redirect_uri", "http://127.0.0.1:1@example.com/callback");
            local.ask(question).hasStatus(400);
        }
    }

    @Nested
    @DisplayName("stays where it is")
    class Stays {
        @Test
        void if_nobody_knows_the_application() {
            Map<String, String> question = application.question("openid");
            question.put("client_id", application.id() + "x");

            Answer page = application.ask(question).hasStatus(400).hasReasonContaining("oauth-clients registers one");

            assertThat(page.header("Content-Type")).contains("text/html; charset=utf-8");
            assertThat(page.text()).contains("There is no application with this client_id.");
            question.remove("client_id");
            application.ask(question).hasStatus(400).hasReasonContaining("client_id is missing");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://app.example.com/callback/",
                    "https://app.example.com/callback?next=1",
                    "https://app.example.com:444/callback",
                    "https://evil.example.com/callback",
                    "http://app.example.com/callback"
                })
        void if_the_address_is_not_the_applications(String address) {
            Map<String, String> question = application.question("openid");
            question.put("redirect_uri", address);

            Answer page = application.ask(question).hasStatus(400).hasReasonContaining(Application.CALLBACK);

            assertThat(page.text()).contains("The application has no such redirect_uri.");
            assertThat(page.header("Location")).isEmpty();
            application.decide(question, user, "allow").hasStatus(400);
        }

        @Test
        void if_no_user_of_the_workspace_decides(Caller other) {
            Map<String, String> question = application.question("openid");

            application.decide(question, other.get("/me").id(), "allow").hasStatus(400);
            application.decide(question, "", "allow").hasStatus(400).hasReasonContaining("user must be the id");
            application.decide(question, user, "perhaps").hasStatus(400).hasReasonContaining("allow or deny");
        }

        @ParameterizedTest
        @CsvSource({
            "Origin, https://evil.example.com",
            "Origin, null",
            "Sec-Fetch-Site, cross-site",
            "Sec-Fetch-Site, same-site"
        })
        void if_another_page_decided_for_the_user(String header, String value) {
            Answer answer = application.decide(
                    application.question("openid"), user, "allow", request -> request.header(header, value));

            answer.hasStatus(403);
            assertThat(owner.get("/__admin/examplary/oauth-grants").jsonList()).isEmpty();
        }
    }

    @Nested
    @DisplayName("has it registered before,")
    class Registered {
        @ParameterizedTest
        @ValueSource(
                strings = {"/callback", "javascript:alert(1)", "https://a.example.com/#x", "data:text/html,x", "https:x"
                })
        void unless_nobody_could_be_sent_to_its_address(String address) {
            owner.post("/__admin/examplary/oauth-clients", Map.of("name", "Bad", "redirectUris", List.of(address)))
                    .hasStatus(400);
        }

        @Test
        void and_its_secret_can_be_read_again_on_the_admin_side() {
            List<JsonObject> clients =
                    owner.get("/__admin/examplary/oauth-clients").jsonList();

            assertThat(clients).hasSize(1);
            assertThat(clients.get(0).text("clientSecret")).isEqualTo(application.secret());
            owner.delete("/__admin/examplary/oauth-clients/oauth_client_other").hasStatus(404);
        }

        @Test
        void and_asks_for_no_more_than_that() {
            Application narrow = Application.of(
                    owner,
                    Map.of(
                            "name",
                            "Narrow",
                            "redirectUris",
                            List.of(Application.CALLBACK),
                            "scopes",
                            List.of("openid")));

            narrow.ask(narrow.question("openid")).hasStatus(200);
            narrow.ask(narrow.question("openid exams:write")).hasStatus(302);
        }

        @Test
        void and_proves_itself_by_PKCE_where_it_can_keep_no_secret() {
            Application open = Application.of(
                    owner, Map.of("name", "Open", "redirectUris", List.of(Application.CALLBACK), "public", true));
            Map<String, String> question = open.question("openid");

            open.ask(question).hasStatus(302);
            question.put("code_challenge", CHALLENGE);
            question.put("code_challenge_method", "S256");
            String code = open.code(user, question);

            assertThat(open.secret()).isNull();
            open.token(Map.of(
                            "grant_type",
                            "authorization_code",
                            "code",
                            code,
                            "redirect_uri",
                            Application.CALLBACK,
                            "code_verifier",
                            "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
                    .hasStatus(200);
        }
    }
}
