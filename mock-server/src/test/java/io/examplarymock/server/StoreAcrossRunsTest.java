package io.examplarymock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.examplarymock.server.testing.Caller;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server finds of its earlier runs with {@code --store file:PATH}. */
@DisplayName("A server that keeps its workspaces in a file finds after a restart")
class StoreAcrossRunsTest {
    private static final String STATE = "/__admin/examplary/state";

    @TempDir
    private Path folder;

    private final RunningClock clock = new RunningClock();
    private MockServer mock;

    @BeforeEach
    void starts_for_the_first_time() {
        start(options -> options);
    }

    @AfterEach
    void stop() {
        mock.close();
    }

    @Test
    void the_demo_workspace_as_it_was_left() {
        String user = demo().user("my-user@example.com");

        restart(options -> options);

        assertThat(demo().get(STATE).text()).contains(user);
    }

    @Test
    void a_frozen_clock_where_it_stood() {
        demo().freeze();
        demo().advance("P3D").hasStatus(200);
        String now = demo().get("/__admin/examplary/clock").json().text("now");

        clock.advance(Duration.ofDays(100));
        restart(options -> options);

        assertThat(demo().get("/__admin/examplary/clock").json().text("now")).isEqualTo(now);
    }

    @Test
    void that_time_went_on_meanwhile_with_a_running_clock() {
        String session = demo().session("generate-exam", demo().user("my-user@example.com"), Map.of())
                .text("id");
        demo().advance("P6D").hasStatus(200);

        clock.advance(Duration.ofDays(1));
        restart(options -> options);

        assertThat(demo().get("/embed-sessions/" + session).json().text("status"))
                .isEqualTo("expired");
    }

    @Test
    void what_it_kept_rather_than_the_seed_data_it_began_with() throws Exception {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        Files.writeString(documents.resolve("demo.json"), demo().get(STATE).text());
        String user = demo().user("my-user@example.com");

        restart(options -> options.seedData(documents));

        assertThat(demo().get(STATE).text()).contains(user);
    }

    @Test
    void no_journal() {
        demo().get("/me").hasStatus(200);

        restart(options -> options);

        assertThat(demo().get("/__admin/examplary/exchanges").json().objects("exchanges"))
                .isEmpty();
    }

    @Test
    void that_workspaces_opened_earlier_make_room_an_hour_later() {
        Caller early = Caller.withFreshKey(mock.baseUrl());
        early.user("early@example.com");
        restart(options -> options.maxWorkspaces(2));

        Caller.withFreshKey(mock.baseUrl()).get("/me").hasStatus(429);
        clock.advance(Duration.ofHours(1).plusSeconds(1));

        Caller.withFreshKey(mock.baseUrl()).get("/me").hasStatus(200);
        demo().get("/me").hasStatus(200);
    }

    @Test
    void its_port_in_use_and_lets_the_file_go() {
        mock.close();
        try (MockServer other = MockServer.start(MockOptions.forTests())) {
            int taken = other.baseUrl().getPort();
            assertThatThrownBy(() -> start(options -> options.port(taken))).isInstanceOf(RuntimeException.class);
        }

        start(options -> options);

        demo().get("/me").hasStatus(200);
    }

    @Test
    void that_it_cannot_be_told_what_no_store_is() {
        assertThatThrownBy(() -> MockServer.start(
                        MockOptions.forTests().toBuilder().store("paper").build()))
                .isInstanceOf(InvalidOptions.class)
                .hasMessage("--store takes memory, file:PATH or jdbc:postgresql://HOST/DATABASE, not paper");
    }

    private void restart(UnaryOperator<MockOptions.Builder> change) {
        mock.close();
        start(change);
    }

    private void start(UnaryOperator<MockOptions.Builder> change) {
        mock = MockServer.start(
                change.apply(MockOptions.forTests().toBuilder().store("file:" + folder.resolve("mock.store")))
                        .build(),
                clock);
    }

    private Caller demo() {
        return new Caller(mock.baseUrl(), mock.demoKey());
    }
}
