package io.examplarymock.server.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What grows from an id secret")
class IdSecretTest {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(62);

    private final IdSecret secret = IdSecret.seeded(42, "examp_DemoKey0000000000000000000000000");

    @ParameterizedTest
    @CsvSource({"EXAM:1, 22", "EXAM:2, 22", "EMBED_SESSION:1, 43", "EMBED_SESSION:99999, 43", "'', 1"})
    void is_a_text_of_the_lowest_digits_of_the_digest(String label, int length) throws Exception {
        BigInteger number = new BigInteger(1, digest(label));
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < length; i++) {
            expected.append(ALPHABET.charAt(number.mod(BASE).intValue()));
            number = number.divide(BASE);
        }

        assertThat(secret.text(label, length)).isEqualTo(expected.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"generate:q_1", "generate:q_2", ""})
    void is_a_number_of_the_last_bits_of_the_digest(String label) throws Exception {
        assertThat(secret.number(label)).isEqualTo(new BigInteger(digest(label)).longValue());
    }

    private byte[] digest(String label) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret.hex()), "HmacSHA256"));
        return mac.doFinal(label.getBytes(StandardCharsets.UTF_8));
    }
}
