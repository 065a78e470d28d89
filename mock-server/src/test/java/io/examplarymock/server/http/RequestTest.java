package io.examplarymock.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.http.Headers.Header;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A request")
class RequestTest {
    @Nested
    @DisplayName("reads a query parameter")
    class QueryParameter {
        @ParameterizedTest
        @CsvSource({
            "actor=user_1, user_1",
            "a=1&actor=user_1&b=2, user_1",
            "actor=first&actor=second, first",
            "actor=, ''",
            "actor, ''",
            "actor=a=b, a=b",
            "actor=a%26b+c%20d, a&b c d",
            "%61ctor=x, x",
            "actor=%C3%A9, é",
            "actor=100%, 100%",
            "actor=%zz, %zz",
        })
        void decoded(String query, String expected) {
            assertThat(parameter(query)).contains(expected);
        }

        @ParameterizedTest
        @CsvSource({"xactor=1", "ACTOR=1", "''", "&&", "=actor", "%zz=1"})
        void as_absent_where_another_is_named(String query) {
            assertThat(parameter(query)).isEmpty();
        }

        @Test
        void as_absent_without_a_query() {
            assertThat(parameter(null)).isEmpty();
        }

        private Optional<String> parameter(String query) {
            return new Request("GET", "/", query, Headers.NONE, new byte[0], "http").queryParameter("actor");
        }
    }

    @Test
    void finds_the_first_value_of_a_header_in_any_case() {
        Headers headers = new Headers(List.of(new Header("X-A", "1"), new Header("x-a", "2")));
        Request request = new Request("GET", "/", null, headers, new byte[0], "http");

        assertThat(request.header("x-A")).contains("1");
        assertThat(request.header("X-B")).isEmpty();
    }
}
