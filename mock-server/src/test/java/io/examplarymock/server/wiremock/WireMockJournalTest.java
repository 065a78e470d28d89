package io.examplarymock.server.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.VerificationException;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.OwnMock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("WireMock's request journal")
class WireMockJournalTest {
    @Nested
    @DisplayName("when it is on")
    class On {
        @RegisterExtension
        final OwnMock mock =
                OwnMock.with(options -> options.wiremockJournal(true).journalSize(5));

        @Test
        void verifies_calls_of_our_endpoints() {
            Caller caller = mock.caller();
            caller.get("/me").hasStatus(200);
            caller.get("/me").hasStatus(200);
            caller.user("my-student@example.com");

            mock.wireMock().verify(2, getRequestedFor(urlEqualTo("/me")));
            mock.wireMock().verify(postRequestedFor(urlEqualTo("/users")).withRequestBody(matchingJsonPath("$.email")));
            assertThatThrownBy(() -> mock.wireMock().verify(3, getRequestedFor(urlEqualTo("/me"))))
                    .isInstanceOf(VerificationException.class);
        }

        @Test
        void counts_calls_over_http() {
            Caller caller = mock.caller();
            caller.get("/me").hasStatus(200);

            assertThat(caller.post("/__admin/requests/count", Map.of("url", "/me"))
                            .json()
                            .integer("count"))
                    .isEqualTo(1);
        }

        @Test
        void lists_as_unmatched_only_what_neither_a_stub_nor_we_serve() {
            Caller caller = mock.caller();
            mock.wireMock().stubFor(get("/hooks").willReturn(aResponse()));
            caller.get("/hooks").hasStatus(200);
            caller.get("/me").hasStatus(200);
            caller.get("/exams/exam_nobody").hasStatus(404);
            caller.get("/hook").hasStatus(404);

            assertThat(urls(caller.get("/__admin/requests/unmatched").json().objects("requests")))
                    .containsExactly("/hook");
        }

        @Test
        void explains_near_misses() {
            Caller caller = mock.caller();
            mock.wireMock().stubFor(get("/hooks").willReturn(aResponse()));
            caller.get("/me").hasStatus(200);
            caller.get("/hook").hasStatus(404);

            List<JsonObject> misses = caller.get("/__admin/requests/unmatched/near-misses")
                    .hasStatus(200)
                    .json()
                    .objects("nearMisses");

            assertThat(misses).hasSize(1);
            assertThat(misses.get(0).object("request").text("url")).isEqualTo("/hook");
            assertThat(misses.get(0).object("stubMapping").object("request").text("url"))
                    .isEqualTo("/hooks");
        }

        @Test
        void is_bounded() {
            Caller caller = mock.caller();
            for (int i = 0; i < 8; i++) {
                caller.get("/exams/exam_" + i).hasStatus(404);
            }

            assertThat(urls(caller.get("/__admin/requests").json().objects("requests")))
                    .containsExactly(
                            "/exams/exam_7", "/exams/exam_6", "/exams/exam_5", "/exams/exam_4", "/exams/exam_3");
        }

        @Test
        void is_cleared_by_a_reset() {
            Caller caller = mock.caller();
            caller.get("/me").hasStatus(200);

            caller.post("/__admin/reset", null).hasStatus(200);

            mock.wireMock().verify(0, getRequestedFor(urlEqualTo("/me")));
        }

        private List<String> urls(List<JsonObject> requests) {
            return requests.stream()
                    .map(request ->
                            request.has("request") ? request.object("request").text("url") : request.text("url"))
                    .toList();
        }
    }

    @Nested
    @DisplayName("when it is off, as it is unless asked for,")
    class Off {
        @RegisterExtension
        final OwnMock mock = OwnMock.standard();

        @Test
        void keeps_nothing_but_answers() {
            Caller caller = mock.caller();
            mock.wireMock().stubFor(get("/hooks").willReturn(aResponse()));
            caller.get("/hooks").hasStatus(200);
            caller.get("/me").hasStatus(200);

            assertThat(caller.get("/__admin/requests").hasStatus(200).json().objects("requests"))
                    .isEmpty();
        }
    }
}
