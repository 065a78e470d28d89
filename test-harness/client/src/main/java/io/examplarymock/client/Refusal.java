package io.examplarymock.client;

import io.examplarymock.client.MockException.Validation;
import java.util.List;

/** Reads {@code application/problem+json} (RFC 9457), and makes the best of any other refusal. */
final class Refusal {
    private static final int EXCERPT = 200;

    private Refusal() {}

    static MockException of(String call, int status, String body) {
        try {
            JsonObject problem = Json.object(body);
            return new MockException(
                    call,
                    status,
                    problem.textOrEmpty("title"),
                    problem.textOrEmpty("detail"),
                    problem.objects("validation").stream()
                            .map(Refusal::validation)
                            .toList());
        } catch (UnreadableAnswer noProblem) {
            String excerpt = body.length() <= EXCERPT ? body : body.substring(0, EXCERPT) + "…";
            return new MockException(call, status, "", excerpt.strip(), List.of());
        }
    }

    /** Reads what the API answers, whose errors look otherwise (fact G11). */
    static MockException ofApi(String call, int status, String body) {
        try {
            JsonObject error = Json.object(body);
            return new MockException(
                    call,
                    status,
                    "",
                    error.text("message"),
                    error.objects("errors").stream()
                            .map(entry -> new Validation(
                                    entry.textOrEmpty("path"), "error", "schema", entry.textOrEmpty("message")))
                            .toList());
        } catch (UnreadableAnswer noError) {
            return of(call, status, body);
        }
    }

    private static Validation validation(JsonObject entry) {
        return new Validation(
                entry.textOrEmpty("location"),
                entry.textOrEmpty("severity"),
                entry.textOrEmpty("code"),
                entry.textOrEmpty("message"));
    }
}
