package io.examplarymock.server.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The address of a deployment")
class UpstreamAddressTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "https://api-staging.examplary.ai, https://api-staging.examplary.ai",
        "HTTPS://api.examplary.ai:443/, https://api.examplary.ai",
        "http://10.0.0.7:8080/base//, http://10.0.0.7:8080/base",
        "http://[fe80::1]:80, http://[fe80::1]",
    })
    void is_read(String written, String read) {
        assertThat(UpstreamAddress.of(URI.create(written))).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.0.256/",
                "http://%31%32%37.0.0.1/",
                "http://_internal_/",
                "http:///users"
            })
    void is_refused_if_its_host_can_be_read_in_more_than_one_way(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UpstreamAddress.of(URI.create(written)))
                .withMessageContaining("whose host is a name, four decimal numbers from 0 to 255, or an IPv6 address");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ftp://api.examplary.ai, takes an http or https address",
        "api.examplary.ai, takes an http or https address",
        "https://me:examp_secret@api.examplary.ai, takes an address without a user name",
        "ftp://me:examp_secret@api.examplary.ai, not one with a user name",
        "https://api.examplary.ai/?key=1, takes an address without ? and #",
        "https://api.examplary.ai/#top, takes an address without ? and #",
    })
    void is_refused_if_calls_cannot_go_there(String written, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UpstreamAddress.of(URI.create(written)))
                .withMessageContaining(why)
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("examp_secret"));
    }
}
