package io.examplarymock.harness.verify.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.verify.scenario.Scenarios;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The evidence of a run")
class EvidenceTest {
    private static final Instant START = Instant.parse("2026-01-08T10:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @Nested
    @DisplayName("about time")
    class Time {
        private final Evidence evidence = evidence(List.of(), List.of(new Jump(START.plusSeconds(5), WEEK)));

        @Test
        void counts_what_passed_by_itself() {
            assertThat(evidence.elapsed(START, START.plusSeconds(4))).isEqualTo(Duration.ofSeconds(4));
        }

        @Test
        void leaves_out_a_leap_between_two_instants() {
            assertThat(evidence.elapsed(START, START.plusSeconds(8).plus(WEEK))).isEqualTo(Duration.ofSeconds(8));
        }

        @Test
        void does_not_leave_out_a_leap_that_was_before_both() {
            Instant later = START.plusSeconds(6).plus(WEEK);

            assertThat(evidence.elapsed(later, later.plusSeconds(2))).isEqualTo(Duration.ofSeconds(2));
        }
    }

    @Nested
    @DisplayName("about what the client learnt")
    class Learning {
        @Test
        void counts_only_notices_that_reached_it() {
            Evidence evidence = evidence(List.of(notice(1, "started", true), notice(2, "completed", false)), List.of());

            assertThat(evidence.learnt("started")).contains(START);
            assertThat(evidence.learnt("completed")).isEmpty();
        }
    }

    @Nested
    @DisplayName("about its result file")
    class Result {
        @Test
        void tells_a_missing_file() {
            assertThat(ClientResult.of(Optional.empty()).problem()).contains("the client wrote no result file");
        }

        @Test
        void tells_a_file_that_is_no_JSON() {
            assertThat(ClientResult.of(Optional.of("{\"outcome\":")).problem().orElseThrow())
                    .startsWith("the result file is no JSON: line 1, column ");
        }

        @Test
        void judges_the_rest_by_the_schema() {
            ClientResult result = ClientResult.of(Optional.of("{\"outcome\": \"completed\", \"examID\": \"exam_1\"}"));

            assertThat(result.outcome()).contains("completed");
            assertThat(result.violations())
                    .singleElement()
                    .satisfies(violation -> assertThat(violation.pointer()).isEqualTo("/examID"));
        }
    }

    private static Notice notice(int number, String status, boolean reached) {
        return new Notice(number, START, Map.of(), Optional.of(status), reached);
    }

    private static Evidence evidence(List<Notice> notices, List<Jump> jumps) {
        return new Evidence(
                Scenarios.all().get(0),
                List.of(),
                List.of(),
                notices,
                jumps,
                ClientResult.of(Optional.empty()),
                new ClientEnd(OptionalInt.of(0), Duration.ofSeconds(30), Duration.ofSeconds(1), ""),
                "user_owner",
                "my-user@example.com");
    }
}
