package io.examplarymock.server.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.testing.OwnMock;
import io.examplarymock.server.testing.RawConnection;
import io.examplarymock.server.testing.RawConnection.RawAnswer;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fuzzing found to be answered 500. */
@DisplayName("A request that cannot be read")
class UnreadableTest {
    @TempDir
    static Path folder;

    @RegisterExtension
    final OwnMock mock = OwnMock.with(options -> options.wiremockRoot(folder));

    @ParameterizedTest
    @CsvSource({
        "GET, /%, ",
        "GET, /%25%30%30, ",
        "GET, /question-bank, multipart/form-data",
        "GET, /exams/exam_1??, multipart/form-data",
        "PATCH, /%?constructor, "
    })
    void is_no_defect_beside_stubs_of_users(String method, String target, String type) {
        Way.THROUGH_WIREMOCK.prepare(mock);

        RawAnswer answer = answer(method, target, type, "");

        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.body()).contains("\"message\"");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /__admin/recordings/status, multipart/form-data",
        "POST, /__admin/requests/find, multipart/form-data",
        "POST, /__admin/mappings, multipart/form-data"
    })
    void is_a_problem_of_the_caller_on_the_side_of_WireMock(String method, String target, String type) {
        RawAnswer answer = answer(method, target, type, "{}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void is_one_too_if_it_names_a_file_that_cannot_be() {
        answer("PUT", "/__admin/files/a.txt", "text/plain", "text");

        assertThat(answer("PUT", "/__admin/files/a.txt/b.txt", "text/plain", "text")
                        .status())
                .isEqualTo(400);
        assertThat(answer("PUT", "/__admin/files/" + "b".repeat(300), "text/plain", "text")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource
    void is_one_whose_number_needs_more_digits_than_there_is_memory(Way way) {
        way.prepare(mock);
        for (String number : new String[] {"1e2147483648", "1e999999999", "-1E-999999999"}) {
            RawAnswer answer = answer("POST", "/users", "application/json", "{\"email\": " + number + "}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("is not valid JSON");
            assertThat(answer.header("X-Examplary-Mock-Reason")).contains("exponent beyond 1000");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/__admin/files", "/__admin/files/"})
    void is_none_that_asks_for_files_where_there_are_none(String target) {
        assertThat(answer("GET", target, "", "").status()).isIn(200, 404);
    }

    private RawAnswer answer(String method, String target, String type, String body) {
        try (RawConnection connection = mock.connect()) {
            return connection
                    .sendHead(
                            method + " " + target + " HTTP/1.1",
                            "Host: localhost",
                            "Authorization: Bearer " + mock.caller().key(),
                            "Content-Type: " + (type == null || type.isEmpty() ? "application/json" : type),
                            "Content-Length: " + body.length())
                    .send(body)
                    .answer();
        }
    }
}
