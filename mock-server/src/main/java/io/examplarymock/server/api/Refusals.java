package io.examplarymock.server.api;

import io.examplarymock.schemas.SchemaViolation;
import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.error.ErrorDetail;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.openapi.Answer;
import io.examplarymock.server.openapi.Content;
import io.examplarymock.server.value.Members;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an operation can refuse, by status, each refusal with the very body that the mock answers. */
final class Refusals {
    private static final String ERROR = "errors/error";
    private static final String OAUTH = "errors/oauth";
    private static final String VIOLATIONS = "errors/schema-violations";

    private static final Map<Integer, String> MEANINGS = Map.of(
            400, "The request is not valid",
            401, "The key is missing or not valid",
            403, "Not allowed",
            404, "Not found",
            409, "In conflict with what is there",
            413, "The body is too large",
            415, "The body is no JSON",
            429, "Too many");

    /** What stands in a text in the place of a part of the request. */
    private static final Map<ApiError, String> NAMED = Map.of(
            ApiError.QUERY_INVALID, "actor",
            ApiError.OAUTH_REQUEST_INVALID, "/client_id is required, but missing",
            ApiError.EXAM_OF_PRESET_UNKNOWN, "exam_dj8948hf98hf43",
            ApiError.SPACE_OF_PRESET_UNKNOWN, "space_8rJ2kq9vT1",
            ApiError.FLOW_NOT_IN_ENVIRONMENT, "take-exam");

    private Refusals() {}

    static List<Answer> of(Route route) {
        Map<Integer, List<ApiError>> byStatus = new TreeMap<>();
        route.allErrors()
                .forEach(error -> byStatus.computeIfAbsent(error.status(), status -> new ArrayList<>())
                        .add(error));
        List<Answer> answers = new ArrayList<>();
        byStatus.forEach((status, errors) -> answers.add(answer(status, errors, route)));
        return answers;
    }

    private static Answer answer(int status, List<ApiError> errors, Route route) {
        Map<String, Object> examples = new LinkedHashMap<>();
        errors.forEach(error -> examples.put(error.name(), example(error, route)));
        return new Answer(
                String.valueOf(status),
                MEANINGS.getOrDefault(status, "Refused"),
                headers(status),
                route.page() ? Content.of(Content.HTML) : new Content(Content.JSON, schemas(errors), examples));
    }

    /** Of requests for tokens only the length of the body is refused in the form of all other operations. */
    private static List<String> schemas(List<ApiError> errors) {
        if (errors.get(0).oauthError().isPresent()) {
            return List.of(OAUTH);
        }
        return errors.contains(ApiError.SCHEMA_VIOLATED) ? List.of(ERROR, VIOLATIONS) : List.of(ERROR);
    }

    private static Map<String, String> headers(int status) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(Answers.FIDELITY, "How far the answer can be trusted: documented, public or assumed.");
        headers.put(Answers.REASON, "One sentence for the developer.");
        if (status == 401) {
            headers.put(
                    "WWW-Authenticate",
                    "How to authenticate: Bearer, with the error if a token is not valid; Basic for applications.");
        }
        if (status == 429) {
            headers.put("Retry-After", "Seconds to wait.");
        }
        return headers;
    }

    private static Map<String, Object> example(ApiError error, Route route) {
        Map<String, Object> body = Answers.body(raised(error, route));
        return Members.start()
                .put("summary", body.getOrDefault("message", body.get("error_description")))
                .put("value", body)
                .put("x-facts", List.of(error.fact()))
                .put("x-tier", Answers.tierOf(error).name())
                .toMap();
    }

    private static ApiException raised(ApiError error, Route route) {
        return error == ApiError.SCHEMA_VIOLATED
                ? error.listing(faults(route.requestSchema()))
                : error.because("", NAMED.getOrDefault(error, ""));
    }

    /** The faults of an empty body or, where that is a good one, of a body that is no object. */
    private static List<ErrorDetail> faults(String schema) {
        List<SchemaViolation> violations = Json.parse("{}").validate(schema).violations();
        return (violations.isEmpty() ? Json.parse("[]").validate(schema).violations() : violations)
                .stream()
                        .map(violation -> new ErrorDetail(violation.pointer(), violation.sentence()))
                        .toList();
    }
}
