package io.examplarymock.harness.browser.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Look-alikes of an origin")
class StrangersTest {
    @Test
    void stand_before_behind_and_around_it() {
        assertThat(origins("http://embed.examplary.test"))
                .containsExactly(
                        "http://evil.test",
                        "http://embed.examplary.test.evil.test",
                        "http://x.embed.examplary.test.x.evil.test",
                        "http://evil-embed.examplary.test",
                        "http://evil.embed.examplary.test",
                        "http://embedxexamplary.test",
                        "http://embed.examplary.test:8081",
                        "https://embed.examplary.test",
                        "null",
                        "http://embed.examplary.test");
    }

    @Test
    void go_on_after_a_port() {
        assertThat(origins("http://localhost:3000")).contains("http://localhost:30001", "http://localhost:8081");
    }

    @Test
    void put_nothing_before_a_number() {
        assertThat(origins("http://127.0.0.1:8080"))
                .contains("http://127.0.0.1.evil.test:8080")
                .doesNotContain("http://evil-127.0.0.1:8080");
    }

    @Test
    void have_no_port_beyond_the_highest() {
        assertThat(origins("http://localhost:8081"))
                .contains("http://localhost:8082")
                .filteredOn(origin -> !origin.equals("null"))
                .allSatisfy(origin -> assertThat(URI.create(origin).getPort()).isLessThanOrEqualTo(65_535));
    }

    @Test
    void are_all_other_origins_but_the_last() {
        List<Stranger> all = Strangers.of("http://embed.examplary.test");

        assertThat(all.subList(0, all.size() - 1))
                .allMatch(stranger -> !stranger.hasRightOrigin())
                .noneMatch(stranger -> stranger.origin().equals("http://embed.examplary.test"));
        assertThat(all.get(all.size() - 1).hasRightOrigin()).isTrue();
    }

    private static List<String> origins(String origin) {
        return Strangers.of(origin).stream().map(Stranger::origin).toList();
    }
}
