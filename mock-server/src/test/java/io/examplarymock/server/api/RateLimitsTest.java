package io.examplarymock.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.OwnMock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** G7, P3: source materials are limited to 10 a minute per user. */
@DisplayName("A documented rate limit")
class RateLimitsTest {
    private static final Map<String, Object> MATERIAL = Map.of("url", "https://files.example.com/a.pdf");

    @Nested
    @DisplayName("with --rate-limits on")
    class On {
        @RegisterExtension
        final OwnMock mock = OwnMock.with(options -> options.rateLimits(true));

        private Caller caller;

        @BeforeEach
        void freeze() {
            caller = mock.caller();
            caller.freeze();
        }

        @Test
        void refuses_one_call_too_many_and_says_when_to_come_back() {
            createTen();
            caller.advance("PT20.5S");

            Answer refused = caller.changingNothing(() -> create(caller))
                    .hasStatus(429)
                    .hasMessage("Too many requests.")
                    .hasReasonContaining("createSourceMaterial takes 10 calls of a user in 60 s");

            assertThat(refused.header("Retry-After")).hasValue("40");
            assertThat(caller.lastExchange().object("response").integer("status"))
                    .isEqualTo(429);
        }

        @Test
        void lets_one_through_as_soon_as_the_first_is_a_minute_old() {
            create(caller).hasStatus(201);
            caller.advance("PT30S");
            for (int i = 1; i < 10; i++) {
                create(caller).hasStatus(201);
            }
            caller.advance("PT29.999S");
            create(caller).hasStatus(429);
            caller.advance("PT0.001S");

            create(caller).hasStatus(201);
            create(caller).hasStatus(429);
        }

        @Test
        void is_each_users_own() {
            createTen();
            JsonObject workspace = caller.get("/__admin/examplary/workspaces").jsonList().stream()
                    .filter(one -> one.text("apiKey").equals(caller.key()))
                    .findFirst()
                    .orElseThrow();
            String user = caller.user("my-teacher@example.com");
            Caller teacher = new Caller(
                    mock.baseUrl(),
                    caller.post(
                                    "/__admin/examplary/workspaces/" + workspace.text("id") + "/keys",
                                    Map.of("userId", user))
                            .json()
                            .text("apiKey"));

            create(teacher).hasStatus(201);
            create(mock.caller()).hasStatus(201);
            create(caller).hasStatus(429);
        }

        @Test
        void is_each_operations_own() {
            createTen();

            caller.get("/source-materials").hasStatus(200);
            caller.post("/exams", Map.of("name", "Algebra")).hasStatus(201);
        }

        @Test
        void begins_anew_in_an_emptied_workspace() {
            createTen();

            caller.post("/__admin/examplary/reset", null).hasStatus(204);

            create(caller).hasStatus(201);
        }

        @Test
        void is_shown_among_the_settings() {
            assertThat(caller.get("/__admin/examplary/settings")
                            .json()
                            .object("options")
                            .text("rate-limits"))
                    .isEqualTo("on");
        }

        private void createTen() {
            for (int i = 0; i < 10; i++) {
                create(caller).hasStatus(201);
            }
        }
    }

    @Nested
    @DisplayName("without")
    class Off {
        @RegisterExtension
        final OwnMock mock = OwnMock.standard();

        @Test
        void is_told_in_openapi_and_nothing_more() {
            Caller caller = mock.caller();
            for (int i = 0; i < 12; i++) {
                create(caller).hasStatus(201);
            }

            assertThat(caller.get("/openapi")
                            .json()
                            .object("paths")
                            .object("/source-materials")
                            .object("post")
                            .map("x-ratelimit"))
                    .isEqualTo(Map.of("limit", 10, "window", 60, "scope", "user"));
        }
    }

    private static Answer create(Caller caller) {
        return caller.post("/source-materials", MATERIAL);
    }
}
