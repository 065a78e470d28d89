package io.examplarymock.server.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.value.Members;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Writing JSON")
class JsonWritingTest {
    @Test
    void writes_every_kind_of_value_in_the_order_it_has() {
        Object value = Members.start()
                .put("text", "a \"b\"\n\u00e9 \ud83d\ude00")
                .put("numbers", Arrays.asList(1, 2L, new BigDecimal("1.10"), 0.5))
                .put("flags", Arrays.asList(true, false, null))
                .put("none", Map.of())
                .put("missing", null)
                .toMap();

        assertThat(new String(Json.write(value), StandardCharsets.UTF_8))
                .isEqualTo("{\"text\":\"a \\\"b\\\"\\n\u00e9 \ud83d\ude00\",\"numbers\":[1,2,1.10,0.5],"
                        + "\"flags\":[true,false,null],\"none\":{},\"missing\":null}");
    }

    @Test
    void tells_bytes_and_text_alike() {
        Object value = Json.parse("{\"a\":[1.0,{\"b\":null}],\"c\":\"\u2028\"}").toValue();

        assertThat(new String(Json.write(value), StandardCharsets.UTF_8)).isEqualTo(Json.text(value));
    }

    @Test
    void writes_what_is_longer_than_usual() {
        String text = "x".repeat(100_000);

        assertThat(Json.parse(Json.write(text)).toValue()).isEqualTo(text);
    }
}
