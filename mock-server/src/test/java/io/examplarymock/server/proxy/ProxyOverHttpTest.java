package io.examplarymock.server.proxy;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One mock that proxies, and one that plays the real service. */
@DisplayName("A mock that passes calls on")
class ProxyOverHttpTest {
    @RegisterExtension
    static final PassingOn servers = new PassingOn();

    private final Caller caller = servers.caller();
    private final Caller there = servers.there(caller);

    @Nested
    @DisplayName("answers")
    class Answering {
        @Test
        void what_the_real_service_answers() {
            String user = caller.user("my-student@example.com");

            JsonObject session = caller.session("generate-exam", user, Map.of("subject", "Mathematics"));

            assertThat(there.get("/embed-sessions/" + session.text("id"))
                            .hasStatus(200)
                            .json()
                            .text("actor"))
                    .isEqualTo(user);
            assertThat(session.text("embedUrl")).startsWith(servers.real().baseUrl() + "/embeds/");
            assertThat(caller.get("/me").hasStatus(200).header("X-Examplary-Mock-Proxied"))
                    .contains("true");
        }

        @Test
        void what_the_real_service_refuses() {
            caller.post("/embed-sessions", Map.of("flow", "generate-exam", "actor", "nobody"))
                    .hasStatus(400)
                    .hasMessage("Actor ID must start with \"user_\".");
        }

        @Test
        void itself_what_is_its_own() {
            assertThat(caller.get("/openapi").hasStatus(200).header("X-Examplary-Mock-Proxied"))
                    .isEmpty();
            caller.get("/livez").hasStatus(200);
            caller.get("/__admin/dashboard").hasStatus(200);
            caller.get("/embeds/nobody").hasStatus(404);
            assertThat(there.exchanges()).isEmpty();
            assertThat(caller.get("/__admin/examplary/settings")
                            .json()
                            .object("options")
                            .text("proxy-to"))
                    .isEqualTo(servers.real().baseUrl().toString());
        }

        @Test
        void with_a_users_stub_first() {
            servers.mock().wireMock().stubFor(get(urlPathEqualTo("/me")).willReturn(ok("mine")));

            assertThat(caller.get("/me").text()).isEqualTo("mine");
            assertThat(caller.get("/student-levels").hasStatus(200).header("X-Examplary-Mock-Proxied"))
                    .contains("true");
        }

        @Test
        void with_an_armed_fault_first() {
            caller.post("/__admin/examplary/faults", Map.of("operation", "getMe", "times", 1, "status", 429))
                    .hasStatus(201);

            caller.get("/me").hasStatus(429);
            assertThat(there.exchanges()).isEmpty();
            assertThat(caller.lastExchange().bool("proxied")).isFalse();
            caller.get("/me").hasStatus(200);
        }

        @Test
        void with_further_members_if_such_a_fault_is_armed() {
            caller.post(
                            "/__admin/examplary/faults",
                            Map.of("operation", "getMe", "times", 1, "extend", Map.of("nickname", "Me")))
                    .hasStatus(201);

            assertThat(caller.get("/me").hasStatus(200).json().members()).containsKeys("id", "nickname");
        }

        @Test
        void that_it_cannot_where_it_cannot() {
            Answer answer = caller.send("GET", "/me", null, request -> request.header("Via", "1.1 examplary-mock"));

            answer.hasStatus(508).hasReasonContaining("has been through a recording proxy already");
            assertThat(answer.json().text("message")).startsWith("The mock could not pass this call on");
            assertThat(there.exchanges()).isEmpty();
        }

        @Test
        void compressed_what_was_compressed_and_judges_it_all_the_same() {
            byte[] body = gzip("{ }");
            servers.real()
                    .wireMock()
                    .stubFor(any(urlPathEqualTo("/users"))
                            .willReturn(aResponse()
                                    .withStatus(201)
                                    .withHeader("Content-Type", "application/json")
                                    .withHeader("Content-Encoding", "gzip")
                                    .withBody(body)));

            Answer answer = caller.send(
                    "POST",
                    "/users",
                    Map.of("email", "a@example.com", "name", "A"),
                    request -> request.header("Accept-Encoding", "gzip"));

            assertThat(answer.response().body()).isEqualTo(body);
            assertThat(answer.header("Content-Encoding")).contains("gzip");
            assertThat(messages("responseViolations")).contains("/id is required, but missing");
            assertThat(caller.lastExchange().object("response").text("body")).isEqualTo("{}");
        }

        @Test
        void while_calls_pass_through_the_pipeline_of_WireMock() {
            servers.mock().wireMock().stubFor(get(urlPathEqualTo("/nothing")).willReturn(ok()));

            String user = caller.user("my-student@example.com");

            assertThat(user).startsWith("user_");
            assertThat(caller.send("HEAD", "/me", null)
                            .hasStatus(200)
                            .response()
                            .body())
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("judges")
    class Judging {
        @Test
        void what_it_passes_on_and_refuses_nothing() {
            servers.real()
                    .wireMock()
                    .stubFor(any(anyUrl()).willReturn(okJson("{}").withStatus(201)));

            caller.post("/users", Map.of("mail", "my-student@example.com")).hasStatus(201);

            JsonObject exchange = caller.lastExchange();
            assertThat(exchange.text("operation")).isEqualTo("createUser");
            assertThat(exchange.bool("proxied")).isTrue();
            assertThat(exchange.text("fidelity")).isNull();
            assertThat(messages("violations")).contains("/email is required, but missing");
            assertThat(messages("warnings")).anyMatch(message -> message.startsWith("/mail"));
            assertThat(messages("responseViolations")).isNotEmpty();
        }

        @Test
        void what_nobody_has_described() {
            servers.real()
                    .wireMock()
                    .stubFor(get(urlPathEqualTo("/me"))
                            .willReturn(okJson("{\"id\":\"user_1\",\"nickname\":\"Me\"}")
                                    .withStatus(203)));

            caller.get("/me").hasStatus(203);

            assertThat(messages("responseWarnings"))
                    .contains("the answer is 203 where the mock assumes 200 of getMe")
                    .anyMatch(message -> message.contains("nickname"));
            caller.get("/folders");
            assertThat(messages("warnings")).anyMatch(message -> message.contains("is known by name only"));
            caller.get("/strange");
            assertThat(messages("warnings"))
                    .containsExactly("GET on this path is no operation that is known: neither what it takes nor what it"
                            + " answers can be judged");
        }

        @Test
        void what_applications_say_in_forms_and_hear_in_another_form() {
            caller.get("/me").hasStatus(200);
            caller.send(
                            "POST",
                            "/oauth/token",
                            "grant_type=refresh_token&refresh_token=oauth_refresh_demo_1&client_id=oauth_client_demo_1",
                            request -> request.setHeader("Content-Type", "application/x-www-form-urlencoded"))
                    .hasStatus(401);

            assertThat(messages("violations")).isEmpty();
            assertThat(messages("warnings"))
                    .containsExactly("the request has a form, and JSON is documented of getTokens");
            assertThat(messages("responseWarnings")).isEmpty();

            caller.get("/oauth/authorize?client_id=oauth_client_demo_1").hasStatus(400);

            assertThat(messages("warnings")).hasSize(3).allMatch(message -> message.startsWith("the query lacks ?"));
            assertThat(messages("responseWarnings")).isEmpty();
            assertThat(messages("responseViolations")).isEmpty();
        }

        @Test
        void what_is_no_JSON() {
            servers.real().wireMock().stubFor(get(urlPathEqualTo("/me")).willReturn(ok("<html>")));

            caller.get("/me").hasStatus(200);

            assertThat(messages("responseViolations")).anyMatch(message -> message.startsWith("the answer is no JSON"));
        }
    }

    @Nested
    @DisplayName("tells whose exchange it was, so that")
    class Attribution {
        @Test
        void each_key_finds_its_own_and_no_others() {
            Caller other = Caller.withFreshKey(servers.mock().baseUrl());
            caller.get("/me").hasStatus(200);
            other.get("/student-levels").hasStatus(200);

            assertThat(caller.exchanges())
                    .extracting(exchange -> exchange.text("operation"))
                    .containsExactly("getMe");
            assertThat(other.exchanges())
                    .extracting(exchange -> exchange.text("operation"))
                    .containsExactly("listStudentLevels");
        }

        @Test
        void a_key_that_the_real_service_refuses_opens_nothing() {
            int before = workspaces().size();
            Caller stranger = new Caller(servers.mock().baseUrl(), "no-key-of-anybody");

            stranger.get("/me").hasStatus(401);

            assertThat(before).isPositive();
            assertThat(workspaces()).hasSize(before);
            assertThat(unattributed()).contains("\"path\":\"/me\"").doesNotContain("no-key-of-anybody");
        }

        @Test
        void its_page_of_workspaces_shows_a_key_that_stands_in() {
            caller.get("/me").hasStatus(200);
            String standIn = workspaces().stream()
                    .filter(workspace ->
                            workspace.text("name").endsWith(caller.key().substring(35)))
                    .map(workspace -> workspace.text("apiKey"))
                    .findFirst()
                    .orElseThrow();

            assertThat(standIn).isNotEqualTo(caller.key());
            assertThat(new Caller(servers.mock().baseUrl(), standIn).exchanges())
                    .hasSize(1);
            assertThat(new Caller(servers.real().baseUrl(), standIn).get("/me").id())
                    .isNotEqualTo(there.get("/me").id());
        }
    }

    private List<String> messages(String kind) {
        return caller.lastExchange().objects(kind).stream()
                .map(finding -> finding.text("message"))
                .toList();
    }

    private List<JsonObject> workspaces() {
        return caller.get("/__admin/examplary/workspaces").jsonList();
    }

    private String unattributed() {
        return caller.get("/__admin/examplary/exchanges?unattributed=true").text();
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return packed.toByteArray();
    }
}
