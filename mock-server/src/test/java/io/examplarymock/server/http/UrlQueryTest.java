package io.examplarymock.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A query that is merged into an address")
class UrlQueryTest {
    private static final Map<String, String> COMPLETED = Map.of("status", "completed");

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(textBlock = """
            https://example.com,                https://example.com?status=completed
            https://example.com/,               https://example.com/?status=completed
            https://example.com/done?,          https://example.com/done?status=completed
            https://example.com/done?&,         https://example.com/done?status=completed
            https://example.com/done?a=1,       https://example.com/done?a=1&status=completed
            https://example.com/done?a=1&,      https://example.com/done?a=1&status=completed
            https://example.com/#/route,        https://example.com/?status=completed#/route
            https://example.com/?a=1#b?c=2,     https://example.com/?a=1&status=completed#b?c=2
            https://example.com/?a=1#,          https://example.com/?a=1&status=completed#
            """)
    void joins_what_is_there(String address, String merged) {
        assertThat(UrlQuery.merge(address, COMPLETED)).isEqualTo(merged);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            flag, flag
            a=b=c, a=b=c
            a=x+y%20z, a=x+y%20z
            a=1&a=2, a=1&a=2
            a=100%, a=100%
            100%=a, 100%=a
            q=a?b, q=a?b
            statuses=1, statuses=1
            """)
    void leaves_other_parameters_as_they_were_written(String before, String after) {
        assertThat(UrlQuery.merge("https://example.com/?" + before, COMPLETED))
                .isEqualTo("https://example.com/?" + after + "&status=completed");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"status=old&a=1", "a=1&status=old", "status&a=1", "status=old&a=1&status=older", "%73tatus=old&a=1"})
    void takes_the_place_of_parameters_of_the_same_name(String before) {
        assertThat(UrlQuery.merge("https://example.com/?" + before, COMPLETED))
                .isEqualTo("https://example.com/?a=1&status=completed");
    }

    @Test
    void keeps_the_order_in_which_it_is_given() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("z", "1");
        parameters.put("a", "2");

        assertThat(UrlQuery.merge("https://example.com", parameters)).isEqualTo("https://example.com?z=1&a=2");
    }

    @Test
    void changes_nothing_when_it_is_empty() {
        assertThat(UrlQuery.merge("https://example.com/?a=1#b", Map.of())).isEqualTo("https://example.com/?a=1#b");
        assertThat(UrlQuery.merge("https://example.com/#b", Map.of())).isEqualTo("https://example.com/#b");
    }

    @Nested
    @DisplayName("encodes")
    class Encoding {
        @ParameterizedTest(name = "{0} as {1}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                two words   | two%20words
                a+b         | a%2Bb
                a&b=c       | a%26b%3Dc
                a#b?c       | a%23b%3Fc
                100%        | 100%25
                {"a":[1]}   | %7B%22a%22%3A%5B1%5D%7D
                <q id='1'/> | %3Cq%20id%3D%271%27%2F%3E
                é√😀        | %C3%A9%E2%88%9A%F0%9F%98%80
                """)
        void what_has_a_meaning_in_addresses(String value, String written) {
            String merged = UrlQuery.merge("https://example.com/", Map.of("value", value));

            assertThat(merged).isEqualTo("https://example.com/?value=" + written);
            assertThat(URI.create(merged).getQuery()).isEqualTo("value=" + value);
        }

        @Test
        void line_breaks_and_names() {
            assertThat(UrlQuery.merge("https://example.com/", Map.of("a b", "1\r\n2")))
                    .isEqualTo("https://example.com/?a%20b=1%0D%0A2");
        }
    }

    @Nested
    @DisplayName("is read back")
    class Reading {
        @Test
        void as_it_was_merged() {
            Map<String, String> parameters = Map.of("value", "{\"a\": \"é & √ + 100% #1?\"}\n");

            assertThat(UrlQuery.read(UrlQuery.merge("https://example.com/#a?b=1", parameters)))
                    .isEqualTo(parameters);
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', textBlock = """
                https://example.com/           | {}
                https://example.com/?          | {}
                https://example.com/#a?b=1     | {}
                https://example.com/?a+b=x%20y | {a b=x y}
                https://example.com/?a=1&a=2   | {a=1}
                https://example.com/?flag&b=   | {flag=, b=}
                https://example.com/?a=b=c#d=e | {a=b=c}
                https://example.com/?a=100%    | {a=100%}
                """)
        void from_any_address(String address, String parameters) {
            assertThat(UrlQuery.read(address)).hasToString(parameters);
        }
    }
}
