package io.examplarymock.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@MockTest
@DisplayName("An operation that is known by name only")
class KnownOperationsTest {
    static List<KnownOperation> all() {
        return KnownOperation.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void is_not_mistaken_for_one_that_does_not_exist_P6(KnownOperation known, Caller caller) {
        String path = known.path().replaceAll("\\{[^}]*}", "1");

        caller.changingNothing(() -> caller.send(known.method(), path, null))
                .hasStatus(501)
                .hasMessage("This operation exists, but its shape is not documented, so the mock does not imitate it.")
                .hasReasonContaining(known.what())
                .hasReasonContaining("the mock's guess");
    }

    @ParameterizedTest
    @MethodSource("all")
    void is_not_described_as_if_it_were_documented(KnownOperation known, Caller caller) {
        JsonObject paths = caller.get("/openapi").json().object("paths");

        assertThat(paths.object(known.path()).members())
                .doesNotContainKey(known.method().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("all")
    void is_heard_of_by_pages_of_other_origins_too_G5(KnownOperation known, Caller caller) {
        Answer preflight = caller.sendBare(
                request -> request.method("OPTIONS", BodyPublishers.noBody())
                        .header("Origin", "http://localhost:3000")
                        .header("Access-Control-Request-Method", known.method())
                        .header("Access-Control-Request-Headers", "authorization"),
                known.path().replaceAll("\\{[^}]*}", "1"));

        preflight.hasStatus(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(preflight
                        .header("Access-Control-Allow-Methods")
                        .orElseThrow()
                        .split(", "))
                .contains(known.method());
    }

    @Test
    void takes_no_method_from_a_path_that_is_served(Caller caller) {
        caller.delete("/exams").hasStatus(405);
        caller.get("/exams/exam_nothing").hasStatus(404);
        caller.send("TRACE1", "/folders", null).hasStatus(404);
    }

    @Test
    void is_assumed_to_be_there(Caller caller) {
        assertThat(caller.get("/folders").header("X-Examplary-Mock-Fidelity")).hasValue("assumed");
    }
}
