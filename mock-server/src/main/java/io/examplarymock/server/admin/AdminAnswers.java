package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.json.Json;

/** Good answers of the admin side. */
final class AdminAnswers {
    private static final String JSON = "application/json; charset=utf-8";

    private AdminAnswers() {}

    static Response ok(Object body) {
        return of(200, body);
    }

    static Response created(Object body) {
        return of(201, body);
    }

    static Response none() {
        return Response.empty(204);
    }

    static Response notFound(String what) {
        return Problem.of(404, "Not found", what);
    }

    private static Response of(int status, Object body) {
        return Response.of(status, JSON, Json.write(body));
    }
}
