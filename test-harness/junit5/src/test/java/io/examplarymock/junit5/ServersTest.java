package io.examplarymock.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.examplarymock.client.MockClient;
import io.examplarymock.client.MockClock;
import io.examplarymock.client.MockException;
import io.examplarymock.client.MockHandle;
import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The mock of a test")
class ServersTest {
    @Test
    void is_one_for_all_classes_with_equal_options_and_ends_with_them() {
        List<Object> urls = Run.of(Plain.class, PlainToo.class, ByBuilder.class, Frozen.class)
                .passed(4)
                .notes();

        assertThat(urls.subList(0, 3)).containsOnly(urls.get(0)).doesNotContain(urls.get(3));
        assertThat(urls)
                .allSatisfy(
                        url -> assertThatThrownBy(() -> MockClient.at((URI) url).settings())
                                .isInstanceOf(MockException.class)
                                .hasMessageStartingWith("No mock answers at " + url));
    }

    @ExamplaryMock
    static class Plain {
        @Test
        void test(MockClient mock) {
            assertThat(mock.settings()).containsEntry("self-check", "on").containsEntry("host", "127.0.0.1");
            Run.note(mock.baseUrl());
        }
    }

    @ExamplaryMock
    static class PlainToo {
        @Test
        void test(MockServer server) {
            Run.note(server.baseUrl());
        }
    }

    static class ByBuilder {
        @RegisterExtension
        static final ExamplaryMockExtension MOCK =
                ExamplaryMockExtension.newInstance().build();

        @BeforeAll
        static void before() {
            Run.note(MOCK.baseUrl());
        }

        @Test
        void test() {}
    }

    @ExamplaryMock(clock = MockClock.Mode.FROZEN, clockStart = "2026-01-01T10:00:00Z")
    static class Frozen {
        @Test
        void test(MockHandle mock) {
            assertThat(mock.clock().mode()).isEqualTo(MockClock.Mode.FROZEN);
            assertThat(mock.clock().now()).isEqualTo("2026-01-01T10:00:00Z");
            mock.reset();
            assertThat(mock.clock().mode()).isEqualTo(MockClock.Mode.FROZEN);
            Run.note(mock.baseUrl());
        }
    }

    @Test
    void is_that_of_the_nearest_annotation() {
        assertThat(Run.of(Outer.class).passed(3).notes()).containsExactlyInAnyOrder("SYSTEM", "SYSTEM", "FROZEN");
    }

    @ExamplaryMock
    static class Outer {
        @Test
        void test(MockHandle mock) {
            Run.note(mock.clock().mode().name());
        }

        @Nested
        class Like {
            @Test
            void test(MockHandle mock) {
                Run.note(mock.clock().mode().name());
            }
        }

        @Nested
        @ExamplaryMock(clock = MockClock.Mode.FROZEN)
        class Unlike {
            @Test
            void test(MockHandle mock) {
                Run.note(mock.clock().mode().name());
            }
        }
    }

    @Test
    void can_be_asked_for_by_an_annotation_of_your_own_or_of_a_base_class() {
        assertThat(Run.of(ByOwnAnnotation.class, Inheriting.class).passed(2).notes())
                .containsExactly("FROZEN", "FROZEN");
    }

    @Retention(RetentionPolicy.RUNTIME)
    @ExamplaryMock(clock = MockClock.Mode.FROZEN)
    @interface FrozenMock {}

    @FrozenMock
    static class ByOwnAnnotation {
        @Test
        void test(MockHandle mock) {
            Run.note(mock.clock().mode().name());
        }
    }

    @ExamplaryMock(clock = MockClock.Mode.FROZEN)
    abstract static class Base {
        @Test
        void test(MockHandle mock) {
            Run.note(mock.clock().mode().name());
        }
    }

    static class Inheriting extends Base {}

    @Test
    void makes_the_same_ids_in_every_run_with_a_seed() {
        List<Object> ids = Run.of(Seeded.class).passed(3).notes();

        assertThat(ids).hasSize(3).doesNotHaveDuplicates();
        assertThat(Run.of(Seeded.class).passed(3).notes()).isEqualTo(ids);
    }

    @ExamplaryMock(seed = 42)
    static class Seeded {
        @RepeatedTest(3)
        void test(MockHandle mock) {
            Run.note(mock.arrange().user("My Student"));
        }
    }

    @Test
    void refuses_what_the_annotation_says() {
        Run.of(Strict.class).passed(1);
    }

    @ExamplaryMock(keys = MockOptions.Keys.STRICT, strictPresets = true)
    static class Strict {
        @Test
        @AllowViolations("createEmbedSession")
        void test(MockHandle mock) {
            MockHandle stranger = mock.mock().workspace("examp_NobodyMadeThisKey000000000000000");
            assertThat(new Api(stranger).get("/me").status()).isEqualTo(401);

            String session = "{'flow': 'edit-rubric', 'actor': '%s', 'presets': {'colour': 'red'}}"
                    .formatted(mock.arrange().user("My Student"));
            assertThat(new Api(mock).post("/embed-sessions", session).status()).isEqualTo(400);
        }
    }

    @Test
    void has_the_options_of_the_builder() {
        List<Object> owners = Run.of(Built.class).passed(2).notes();

        assertThat(owners).hasSize(2).containsOnly(owners.get(0));
    }

    static class Built {
        @RegisterExtension
        static final ExamplaryMockExtension MOCK = ExamplaryMockExtension.newInstance()
                .options(MockOptions.forTests().toBuilder()
                        .adminToken("open-sesame")
                        .build())
                .withFrozenClock(Instant.parse("2026-01-01T10:00:00Z"))
                .withSeed(7)
                .withStrictPresets()
                .withSharedWorkspace()
                .failingOnWarnings()
                .onViolations(Violations.REPORT)
                .build();

        @RepeatedTest(2)
        void test(MockHandle mock, MockClient whole) {
            assertThat(whole.settings())
                    .containsEntry("admin-token", "****")
                    .containsEntry("clock", "frozen")
                    .containsEntry("clock-start", "2026-01-01T10:00:00Z")
                    .containsEntry("seed", 7)
                    .containsEntry("strict-presets", true)
                    .containsEntry("self-check", "on");
            assertThat(mock.apiKey()).isEqualTo(MOCK.sharedWorkspace().apiKey());
            Run.note(mock.ownerUserId());
        }
    }

    @Test
    void can_be_stubbed_in_Java() {
        Run.of(Stubbed.class).passed(1);
    }

    @ExamplaryMock
    static class Stubbed {
        @Test
        void test(MockServer server, MockHandle mock) {
            var stub = server.wireMock()
                    .stubFor(WireMock.get("/me")
                            .withHeader("Authorization", WireMock.equalTo("Bearer " + mock.apiKey()))
                            .willReturn(WireMock.aResponse().withStatus(418)));
            assertThat(new Api(mock).get("/me").status()).isEqualTo(418);
            server.wireMock().removeStub(stub);
            assertThat(new Api(mock).get("/me").status()).isEqualTo(200);
        }
    }

    @Test
    void can_be_one_that_runs_already() {
        try (MockServer server = Running.SERVER) {
            Run run = Run.of(Running.class);

            assertThat(run.results().testEvents().succeeded().count()).isEqualTo(1);
            assertThat(run.failure())
                    .hasMessageContaining("There is no MockServer in this process, only the mock at " + server.baseUrl()
                            + "; ask for a MockClient");
            assertThat(MockClient.at(server.baseUrl(), "open-sesame").settings())
                    .isNotEmpty();
        }
    }

    static class Running {
        private static final MockServer SERVER = MockServer.start(
                MockOptions.forTests().toBuilder().adminToken("open-sesame").build());

        @RegisterExtension
        final ExamplaryMockExtension mock = ExamplaryMockExtension.newInstance()
                .at(SERVER.baseUrl(), "open-sesame")
                .build();

        @Test
        void test(MockHandle given) {
            assertThat(given.baseUrl()).isEqualTo(SERVER.baseUrl()).isEqualTo(mock.baseUrl());
        }

        @Test
        void with_a_server(MockServer none) {
            assertThat(none).isNull();
        }
    }
}
