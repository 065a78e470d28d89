package io.examplarymock.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.OwnMock;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("/metrics")
class MetricsTest {
    /** A sample of Prometheus' text format: name, labels or none, number. */
    private static final Pattern SAMPLE =
            Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(\\{([a-z_]+=\"[^\"\\n]*\",?)+\\})? [-+0-9.eEInfNa]+");

    @Nested
    @DisplayName("of a mock that was called")
    class Called {
        @RegisterExtension
        final OwnMock mock = OwnMock.standard();

        @Test
        void counts_calls_by_operation_and_class_of_status() {
            Caller caller = mock.caller();
            caller.get("/me").hasStatus(200);
            caller.get("/me").hasStatus(200);
            caller.get("/exams/exam_unknown").hasStatus(404);
            caller.get("/no-such-path").hasStatus(404);

            Map<String, String> samples = samples();

            assertThat(samples)
                    .containsEntry("examplary_mock_requests_total{operation=\"getMe\",status=\"2xx\"}", "2.0")
                    .containsEntry("examplary_mock_requests_total{operation=\"getExam\",status=\"4xx\"}", "1.0")
                    .containsEntry("examplary_mock_requests_total{operation=\"none\",status=\"4xx\"}", "1.0")
                    .containsEntry("examplary_mock_request_duration_seconds_count{operation=\"getMe\"}", "2")
                    .containsEntry(
                            "examplary_mock_request_duration_seconds_bucket{operation=\"getMe\",le=\"+Inf\"}", "2");
        }

        @Test
        void tells_how_much_there_is() {
            mock.caller().get("/me").hasStatus(200);

            Map<String, String> samples = samples();

            assertThat(samples)
                    .containsEntry("examplary_mock_workspaces", "2.0")
                    .containsKey("jvm_threads_current");
            assertThat(Double.parseDouble(samples.get("examplary_mock_journal_bytes")))
                    .isPositive();
        }

        @Test
        void is_text_as_Prometheus_reads_it() {
            Answer answer = mock.caller().sendBare(UnaryOperator.identity(), "/metrics");

            assertThat(answer.header("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
            assertThat(answer.text().lines().filter(line -> !line.startsWith("#")))
                    .isNotEmpty()
                    .allMatch(line -> SAMPLE.matcher(line).matches());
        }

        @Test
        void tells_nothing_of_a_workspace() {
            Caller caller = mock.caller();
            String user = caller.user("my-user@example.com");

            assertThat(caller.sendBare(UnaryOperator.identity(), "/metrics").text())
                    .contains("createUser")
                    .doesNotContain(caller.key(), caller.key().substring(30), user, "my-user");
        }

        @Test
        void can_be_read_only() {
            Answer answer = mock.caller().send("DELETE", "/metrics", null).hasStatus(405);

            assertThat(answer.header("Allow")).hasValue("GET, HEAD");
        }

        private Map<String, String> samples() {
            return mock.caller()
                    .sendBare(UnaryOperator.identity(), "/metrics")
                    .hasStatus(200)
                    .text()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toMap(
                            line -> line.substring(0, line.lastIndexOf(' ')),
                            line -> line.substring(line.lastIndexOf(' ') + 1)));
        }
    }

    @Nested
    @DisplayName("of a mock with an admin token")
    class Guarded {
        @RegisterExtension
        final OwnMock mock = OwnMock.with(options -> options.adminToken("s3cret"));

        @Test
        void asks_for_the_token() {
            Caller caller = mock.caller();

            caller.sendBare(UnaryOperator.identity(), "/metrics").hasStatus(401);
            caller.sendBare(request -> request.header("Authorization", "Bearer s3cret"), "/metrics")
                    .hasStatus(200);
        }
    }
}
