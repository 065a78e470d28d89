package io.examplarymock.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.client.Exchange;
import io.examplarymock.client.Exchange.Finding;
import io.examplarymock.client.Exchange.Request;
import io.examplarymock.client.Exchange.Response;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A judgement of exchanges")
class JudgementTest {
    private static final Finding BAD = new Finding("", "type", "the body must be an object", List.of());
    private static final Judgement JUDGEMENT = new Judgement(false, Allowance.NOTHING);

    @Test
    void is_silent_when_all_is_well() {
        assertThat(JUDGEMENT.of(List.of(exchange(List.of(), List.of())))).isEmpty();
    }

    @Test
    void says_that_a_bad_answer_is_the_fault_of_the_mock_even_where_violations_are_allowed() {
        Exchange defect =
                exchange(List.of(BAD), List.of(new Finding("/id", "pattern", "must begin with user_", List.of("G8"))));

        assertThat(new Judgement(false, Allowance.of()).of(List.of(defect))).hasValue("""
                        The mock answered against its own schema. That is a defect of the mock and not of your client; please \
                        report it:

                          POST /users (createUser), answered 400
                            /id: must begin with user_ (G8)""");
    }

    @Test
    void tells_both_faults() {
        assertThat(JUDGEMENT.of(List.of(exchange(List.of(BAD), List.of(BAD)))))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains(
                                "  POST /users (createUser), answered 400\n    the body must be an object\n\nMend the client. ",
                                "@AllowViolations(\"createUser\")\n\nThe mock answered against its own schema."));
    }

    @Test
    void tells_ten_requests_and_counts_the_others() {
        assertThat(JUDGEMENT.of(Collections.nCopies(12, exchange(List.of(BAD), List.of()))))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("The client sent 12 requests that break the contract:\n\n")
                        .contains("\n\n  and 2 more\n\nMend the client.")
                        .containsPattern("(?s)(POST /users.*){10}")
                        .doesNotContainPattern("(?s)(POST /users.*){11}"));
    }

    private static Exchange exchange(List<Finding> violations, List<Finding> responseViolations) {
        return new Exchange(
                1,
                Instant.EPOCH,
                Optional.of("createUser"),
                new Request("POST", "/users", Optional.empty(), List.of(), Optional.empty(), 0),
                new Response(400, List.of(), Optional.empty(), 0),
                violations,
                List.of(),
                responseViolations,
                List.of(),
                false,
                Optional.empty(),
                0,
                Map.of());
    }
}
