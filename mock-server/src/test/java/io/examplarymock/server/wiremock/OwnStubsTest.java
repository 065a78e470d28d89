package io.examplarymock.server.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.OwnMock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What WireMock's users are used to, on the endpoints of the Examplary API. */
@DisplayName("A user's own stub")
class OwnStubsTest {
    private static final String MAPPINGS = "/__admin/mappings";

    @RegisterExtension
    final OwnMock mock = OwnMock.standard();

    @Nested
    @DisplayName("made in Java")
    class InJava {
        @ParameterizedTest
        @ValueSource(ints = {1, 5, 9999})
        void overrides_an_endpoint_whatever_its_priority(int priority) {
            mock.wireMock().stubFor(get("/me").atPriority(priority).willReturn(okJson("{\"id\":\"stubbed\"}")));

            assertThat(mock.caller().get("/me").hasStatus(200).id()).isEqualTo("stubbed");
        }

        @Test
        void leaves_an_operation_that_is_known_by_name_only_as_it_was() {
            mock.wireMock().stubFor(get("/folders/mine").willReturn(okJson("{}")));

            mock.caller().get("/folders/mine").hasStatus(200);
            mock.caller().get("/folders").hasStatus(501);
        }

        @Test
        void gives_the_endpoint_back_when_it_is_removed() {
            StubMapping stub =
                    mock.wireMock().stubFor(get("/me").willReturn(aResponse().withStatus(418)));
            mock.caller().get("/me").hasStatus(418);

            mock.wireMock().removeStub(stub);

            isOurs(mock.caller().get("/me"));
        }

        @Test
        void leaves_other_endpoints_and_other_methods_to_us() {
            mock.wireMock().stubFor(post("/users").willReturn(aResponse().withStatus(418)));

            Caller caller = mock.caller();
            caller.post("/users", Map.of()).hasStatus(418);
            isOurs(caller.get("/me"));
            isOurs(caller.get("/users").hasStatus(405));
        }

        @Test
        void can_be_edited() {
            StubMapping stub =
                    mock.wireMock().stubFor(get("/me").willReturn(aResponse().withStatus(418)));

            mock.wireMock()
                    .editStub(get("/me")
                            .withId(stub.getId())
                            .willReturn(aResponse().withStatus(419)));

            mock.caller().get("/me").hasStatus(419);
        }

        @Test
        void follows_a_scenario_and_hands_over_to_us_at_its_end() {
            mock.wireMock()
                    .stubFor(get("/me")
                            .inScenario("outage")
                            .whenScenarioStateIs(STARTED)
                            .willSetStateTo("over")
                            .willReturn(aResponse().withStatus(503)));
            Caller caller = mock.caller();

            caller.get("/me").hasStatus(503);
            isOurs(caller.get("/me").hasStatus(200));
            mock.wireMock().resetScenarios();
            caller.get("/me").hasStatus(503);
        }

        @Test
        void reaches_its_own_paths_too() {
            mock.wireMock()
                    .stubFor(any(urlPathEqualTo("/hook")).willReturn(aResponse().withBody("got it")));

            assertThat(mock.caller().post("/hook", "{}").hasStatus(200).text()).isEqualTo("got it");
        }

        @Test
        void is_not_run_through_templates_since_they_are_off() {
            mock.wireMock().stubFor(get("/hook").willReturn(aResponse().withBody("{{request.path}}")));

            assertThat(mock.caller().get("/hook").text()).isEqualTo("{{request.path}}");
        }
    }

    @Nested
    @DisplayName("posted to " + MAPPINGS)
    class Posted {
        @Test
        void overrides_an_endpoint_until_it_is_deleted_by_id() {
            Caller caller = mock.caller();
            String id = caller.post(
                            MAPPINGS,
                            Map.of(
                                    "priority",
                                    10,
                                    "request",
                                    Map.of("method", "GET", "url", "/me"),
                                    "response",
                                    Map.of("status", 418)))
                    .hasStatus(201)
                    .id();
            caller.get("/me").hasStatus(418);

            caller.delete(MAPPINGS + "/" + id).hasStatus(200);

            isOurs(caller.get("/me").hasStatus(200));
        }

        @Test
        void is_listed_with_nothing_of_ours_beside_it() {
            Caller caller = mock.caller();
            assertThat(listed(caller)).isEmpty();

            mock.wireMock().stubFor(get("/me").willReturn(aResponse().withStatus(418)));

            assertThat(listed(caller)).hasSize(1);
        }

        private List<JsonObject> listed(Caller caller) {
            return caller.get(MAPPINGS).hasStatus(200).json().objects("mappings");
        }
    }

    @Nested
    @DisplayName("that matches on the key")
    class OnTheKey {
        @Test
        void concerns_one_workspace_only() {
            Caller one = mock.caller();
            Caller other = mock.caller();
            mock.wireMock()
                    .stubFor(any(anyUrl())
                            .withHeader("Authorization", equalTo("Bearer " + one.key()))
                            .willReturn(aResponse().withStatus(418)));

            one.get("/me").hasStatus(418);
            one.post("/users", Map.of("email", "my-student@example.com")).hasStatus(418);
            isOurs(other.get("/me").hasStatus(200));
            other.user("my-student@example.com");
        }
    }

    @Nested
    @DisplayName("while it stands")
    class Standing {
        @Test
        void changes_nothing_in_what_our_endpoints_answer() {
            Caller caller = mock.caller();
            String exam = caller.examFor(caller.user("my-student@example.com"), 45);
            Answer straight = caller.get("/exams/" + exam);
            Answer refusedStraight = caller.post("/exams", Map.of("name", ""));

            mock.wireMock().stubFor(get("/somewhere/else").willReturn(aResponse()));
            Answer around = caller.get("/exams/" + exam);
            Answer refusedAround = caller.post("/exams", Map.of("name", ""));

            isSame(around, straight);
            isSame(refusedAround, refusedStraight);
        }

        @Test
        void lets_a_path_that_neither_it_nor_we_serve_be_explained_by_wiremock() {
            mock.wireMock().stubFor(get("/hooks").willReturn(aResponse()));

            assertThat(mock.caller().get("/hook").hasStatus(404).text())
                    .contains("Request was not matched")
                    .contains("/hooks");
        }

        @Test
        void hands_bodies_of_any_bytes_on() {
            mock.wireMock().stubFor(get("/somewhere/else").willReturn(aResponse()));
            Caller caller = mock.caller();

            caller.post("/users", Map.of("email", "my-student@example.com", "name", "Zoë \u0000 李 😀"))
                    .hasStatus(201);
            caller.post("/users", new byte[] {'{', '"', (byte) 0xff, '"', '}'}).hasStatus(400);
        }

        private void isSame(Answer around, Answer straight) {
            assertThat(around.status()).isEqualTo(straight.status());
            assertThat(around.text()).isEqualTo(straight.text());
            assertThat(around.response().headers().map())
                    .isEqualTo(straight.response().headers().map());
        }
    }

    @Test
    void wins_over_an_embed_page_too() {
        Caller caller = mock.caller();
        String page = caller.session("edit-rubric", caller.user("my-student@example.com"), Map.of())
                .text("embedUrl")
                .substring(mock.baseUrl().toString().length());
        mock.wireMock().stubFor(get(urlEqualTo(page)).willReturn(WireMock.serviceUnavailable()));

        caller.get(page).hasStatus(503);
    }

    private static void isOurs(Answer answer) {
        assertThat(answer.header("X-Examplary-Mock-Fidelity")).isPresent();
        assertThat(answer.header("Matched-Stub-Id")).isEmpty();
    }
}
