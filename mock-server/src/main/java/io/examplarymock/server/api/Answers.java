package io.examplarymock.server.api;

import io.examplarymock.schemas.Facts;
import io.examplarymock.schemas.Tier;
import io.examplarymock.server.consent.ConsentPage;
import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.error.ErrorDetail;
import io.examplarymock.server.fault.Fault;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.journal.Finding;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.value.Members;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the answers of the API, with the headers that are for people (never needed by a client). */
final class Answers {
    /** How far the answer can be trusted: {@code documented}, {@code public} or {@code assumed}. */
    static final String FIDELITY = "X-Examplary-Mock-Fidelity";
    /** One sentence on why a request was refused. */
    static final String REASON = "X-Examplary-Mock-Reason";

    private static final int LONGEST_REASON = 500;
    private static final String JSON = "application/json; charset=utf-8";

    private Answers() {}

    /** Judges what a handler answers by the schema of its operation. */
    static void check(Route route, Reply reply, boolean selfCheck, Recorder.Recording recording) {
        if (selfCheck && route.responseSchema() != null) {
            recording.responseViolations(judge(route.responseSchema(), reply.body()));
        }
    }

    static Response good(Route route, Reply reply) {
        Tier tier = Tier.leastCertain(route.tier(), reply.tier());
        Response response = body(route, reply).with(FIDELITY, tier.label());
        // Tokens stay in no cache (RFC 6749, section 5.1).
        return route.access() == Route.Access.CLIENT && !route.page()
                ? response.with("Cache-Control", "no-store")
                : response;
    }

    static Response refusal(ApiException refusal) {
        return refusal(refusal, Response.of(refusal.error().status(), JSON, Json.write(body(refusal))));
    }

    /** A refusal that a browser shows. */
    static Response shownRefusal(ApiException refusal) {
        return refusal(refusal, ConsentPage.refusal(refusal));
    }

    private static Response refusal(ApiException refusal, Response answer) {
        ApiError error = refusal.error();
        Response response = answer.with(FIDELITY, tierOf(error).label()).with(REASON, headerSafe(refusal.reason()));
        return switch (error.status()) {
            case 401 -> response.with("WWW-Authenticate", challenge(error));
            case 403 ->
                error == ApiError.SCOPE_MISSING
                        ? response.with("WWW-Authenticate", "Bearer error=\"insufficient_scope\"")
                        : response;
            case 429, 503 -> response.with("Retry-After", String.valueOf(refusal.retryAfterSeconds()));
            default -> response;
        };
    }

    /** What to authenticate with: a token that does not count any more is told as RFC 6750 says. */
    static String challenge(ApiError error) {
        return switch (error) {
            case TOKEN_INVALID, TOKEN_EXPIRED -> "Bearer error=\"invalid_token\"";
            case OAUTH_CLIENT_INVALID -> "Basic realm=\"oauth\"";
            default -> "Bearer";
        };
    }

    /** An armed fault's own status, which no operation answered. */
    static Response fault(Fault fault) {
        Integer status = fault.effect().status();
        Integer retryAfter = fault.effect().retryAfterSeconds();
        Response response = status == null
                ? Response.empty(200)
                : Response.of(
                        status, JSON, Json.write(Map.of("message", "This answer was armed as a fault of the mock.")));
        response = response.with(FIDELITY, Tier.M.label())
                .with(REASON, "fault " + fault.id() + " was armed for this call");
        return retryAfter == null ? response : response.with("Retry-After", String.valueOf(retryAfter));
    }

    private static Response body(Route route, Reply reply) {
        if (reply.response() != null) {
            return reply.response();
        }
        if (reply.file() != null) {
            Reply.File file = reply.file();
            return Response.of(route.status(), file.contentType(), file.bytes())
                    .with("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        }
        return reply.body() == null
                ? Response.empty(route.status())
                : Response.of(route.status(), JSON, Json.write(reply.body()));
    }

    static Map<String, Object> body(ApiException refusal) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (refusal.error().oauthError().isPresent()) {
            body.put("error", refusal.error().oauthError().get());
            body.put("error_description", refusal.getMessage());
            return body;
        }
        body.put("message", refusal.getMessage());
        if (!refusal.details().isEmpty()) {
            body.put("errors", refusal.details().stream().map(Answers::detail).toList());
        }
        return body;
    }

    private static Map<String, Object> detail(ErrorDetail detail) {
        return Members.start()
                .put("path", detail.path())
                .put("message", detail.message())
                .toMap();
    }

    private static List<Finding> judge(String schema, Object body) {
        return Findings.at("", JsonBody.of(body).validate(schema).violations());
    }

    static Tier tierOf(ApiError error) {
        return Facts.load()
                .find(error.fact())
                .orElseThrow(() -> new IllegalStateException("no fact " + error.fact()))
                .tier();
    }

    /** What clients sent may stand in a reason: only printable ASCII gets into a header, in one line. */
    private static String headerSafe(String reason) {
        String line = reason.replaceAll("[^\\x20-\\x7e]", "?");
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON - 3) + "...";
    }
}
