package io.examplarymock.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.MockOptions;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The warnings at the start")
class WarningsTest {
    private static final String OPEN = "others that reach this mock, and websites that a browser here visits,";

    private final MockOptions.Builder options = MockOptions.defaults().toBuilder();

    @Test
    void are_none_for_a_mock_of_this_machine() {
        assertThat(Warnings.of(options.build())).isEmpty();
    }

    @Test
    void tell_that_others_can_reach_an_admin_side_without_a_token() {
        assertThat(Warnings.of(options.host("0.0.0.0").build()))
                .singleElement()
                .asString()
                .startsWith("Warning: with --host 0.0.0.0 and no --admin-token, " + OPEN);
    }

    @Test
    void tell_nothing_of_that_where_there_is_a_token() {
        assertThat(Warnings.of(
                        options.host("0.0.0.0").adminToken("s3cret-of-the-team").build()))
                .isEmpty();
    }

    @Test
    void tell_also_what_others_can_read_of_what_is_proxied() {
        assertThat(Warnings.of(options.host("0.0.0.0")
                        .proxyTo(URI.create("http://api.example.org"))
                        .build()))
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).contains(OPEN))
                .anySatisfy(line -> assertThat(line).contains("sends keys unencrypted"))
                .anySatisfy(line -> assertThat(line).contains("can read in the journal"));
    }
}
