package io.examplarymock.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.http.Headers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A masked text")
class MaskingTest {
    private static final String KEY = "examp_0123456789abcdefghijABCDEFGHIJxyz";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KEY | examp_****xyz",
                "Bearer KEY | Bearer examp_****xyz",
                "{\"actor\":\"KEY\"} | {\"actor\":\"examp_****xyz\"}",
                "a=KEY&b=KEY | a=examp_****xyz&b=examp_****xyz",
                "KEY-1 | examp_****xyz-1",
                // Too long and too short for a key, but perhaps a slip in one.
                "KEY0 | examp_****yz0",
                "examp_0123456789 | examp_****789",
                "examp_abcd | examp_****bcd",
                "apiKey=examp%5F0123456789abcdefghijABCDEFGHIJxyz | apiKey=examp%5F****xyz",
                "apiKey=examp%5f0123456789abcdefghijABCDEFGHIJxyz | apiKey=examp%5f****xyz",
                "examplary | examplary",
                "exam_0123456789 | exam_0123456789",
                "nothing | nothing",
            })
    void shows_of_each_key_only_its_last_letters(String text, String masked) {
        assertThat(Masking.mask(text.replace("KEY", KEY))).isEqualTo(masked);
        assertThat(Masking.mask(masked)).as("masked again").isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"access_token\":\"oauth_access_demo_0123abcXYZ\"} | {\"access_token\":\"oauth_access_****XYZ\"}",
                "code=oauth_code_demo_0123abcXYZ&state=1 | code=oauth_code_****XYZ&state=1",
                "It was oauth_refresh_my-org_0123abcXYZ. | It was oauth_refresh_****YZ.",
                "oauth_secret_0123_ | oauth_secret_****23_",
                "oauth_secret_12 | oauth_secret_****",
                "oauth_client_demo_0123 | oauth_client_demo_0123",
                "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl | eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.****",
            })
    void shows_of_what_applications_have_no_more(String text, String masked) {
        assertThat(Masking.mask(text)).isEqualTo(masked);
        assertThat(Masking.mask(masked)).as("masked again").isEqualTo(masked);
    }

    @Test
    void may_be_none() {
        assertThat(Masking.mask((String) null)).isNull();
        assertThat(Masking.mask("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Authorization | Bearer KEY | Bearer examp_****xyz",
                "authorization | KEY | examp_****xyz",
                "Authorization | Bearer secret | ****",
                "Authorization | Basic dXNlcjpwYXNzd29yZA== | ****",
                "Cookie | session=secret | ****",
                "Proxy-Authorization | Basic dXNlcjpwYXNzd29yZA== | ****",
                "X-Examplary-Key | KEY | examp_****xyz",
                "X-Request-Id | 17 | 17",
            })
    void hides_other_credentials_in_headers_altogether(String name, String value, String masked) {
        Headers headers = Masking.mask(Headers.NONE.with(name, value.replace("KEY", KEY)));

        assertThat(headers.first(name)).contains(masked);
    }
}
