package io.examplarymock.server.admin;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.value.Members;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers of the admin side that refuse: RFC 9457, with a list of what is wrong where. */
public final class Problem {
    private static final String MEDIA_TYPE = "application/problem+json; charset=utf-8";

    private Problem() {}

    /**
     * One thing that is wrong.
     *
     * @param location JSON pointer into the body, or the name of a header or parameter
     * @param code the rule that was broken
     */
    record Entry(String location, String code, String message) {}

    /** Refuses, with nothing to say about single places. */
    public static Response of(int status, String title, String detail) {
        return of(status, title, detail, List.of());
    }

    /** Refuses as the API would. */
    static Response of(ApiException refusal) {
        Response response = of(refusal.error().status(), refusal.getMessage(), refusal.reason());
        return refusal.error() == ApiError.STORE_UNAVAILABLE
                ? response.with("Retry-After", String.valueOf(refusal.retryAfterSeconds()))
                : response;
    }

    static Response of(int status, String title, String detail, List<Entry> entries) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("validation", entries.stream().map(Problem::view).toList());
        return Response.of(status, MEDIA_TYPE, Json.write(problem));
    }

    private static Map<String, Object> view(Entry entry) {
        return Members.start()
                .put("location", entry.location())
                .put("severity", "error")
                .put("code", entry.code())
                .put("message", entry.message())
                .toMap();
    }
}
