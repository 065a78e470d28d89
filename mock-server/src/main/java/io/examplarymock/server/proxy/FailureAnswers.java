package io.examplarymock.server.proxy;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.json.Json;
import java.util.Map;

/** What clients are answered where no answer came from the deployment: the shape of the API's own errors (G11). */
final class FailureAnswers {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String REASON = "X-Examplary-Mock-Reason";
    private static final int LONGEST_REASON = 500;

    private FailureAnswers() {}

    static Response of(UpstreamFailure failure) {
        Response answer = answer(
                        failure.status(),
                        "The mock could not pass this call on to the real service: " + failure.getMessage() + ".")
                .with(REASON, headerSafe(failure.getMessage()));
        return failure.status() == 503 ? answer.with("Retry-After", "1") : answer;
    }

    static Response defect() {
        return answer(500, "The mock failed. This is a defect of the mock, not of your client.");
    }

    private static Response answer(int status, String message) {
        // Pages of any origin may read why; the deployment's own answers say themselves who may read them.
        return Response.of(status, JSON, Json.write(Map.of("message", message)))
                .with("Access-Control-Allow-Origin", "*")
                .with("X-Content-Type-Options", "nosniff")
                .with("Access-Control-Expose-Headers", "Retry-After, " + REASON);
    }

    private static String headerSafe(String reason) {
        String line = reason.replaceAll("[^\\x20-\\x7e]", "?");
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON - 3) + "...";
    }
}
