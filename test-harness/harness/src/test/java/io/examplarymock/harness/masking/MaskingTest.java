package io.examplarymock.harness.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A key that was told")
class MaskingTest {
    private static final String SECRET = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6";
    private static final String KEY = "examp_" + SECRET;
    private final Masking masking = new Masking();

    @Test
    void is_hidden_without_its_prefix_too() {
        masking.hideKey(KEY);

        assertThat(masking.apply(KEY + " /x?key=examp%5F" + SECRET + " " + SECRET))
                .isEqualTo("examp_**** /x?key=examp%5F**** ****");
    }

    @Test
    void is_hidden_by_its_shape_if_it_is_one_of_an_application() {
        assertThat(masking.apply("code=oauth_code_demo_" + SECRET + "&client_secret=oauth_secret_" + SECRET
                        + " {\"access_token\":\"oauth_access_7f_" + SECRET + "\"} oauth_refresh_demo_" + SECRET))
                .isEqualTo("code=oauth_code_****&client_secret=oauth_secret_****"
                        + " {\"access_token\":\"oauth_access_****\"} oauth_refresh_****");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "a:", "ab:", "user:"})
    void is_hidden_within_Base64_wherever_it_begins(String before) {
        masking.hideKey(KEY);
        String encoded = Base64.getEncoder().encodeToString((before + KEY + ":rest").getBytes(StandardCharsets.UTF_8));

        String hidden = masking.apply("told " + encoded);

        assertThat(hidden).contains("****");
        assertThat(new String(Base64.getDecoder().decode(remains(hidden)), StandardCharsets.UTF_8))
                .doesNotContain(SECRET.substring(4, 12));
    }

    /** What is left of the encoded text, as far as it can be decoded. */
    private static String remains(String hidden) {
        String left = hidden.replace("told ", "").replace("****", "").replace("=", "");
        return left.substring(0, left.length() / 4 * 4);
    }
}
