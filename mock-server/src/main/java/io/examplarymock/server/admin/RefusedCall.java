package io.examplarymock.server.admin;

import io.examplarymock.schemas.SchemaViolation;
import io.examplarymock.server.http.Response;
import java.util.List;

/** Ends an admin call with a problem. */
final class RefusedCall extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String TITLE = "Invalid request";

    /** How many of the things that are wrong are told. */
    private static final int LIMIT = 100;

    private final transient Response response;

    private RefusedCall(Response response, String message) {
        super(message, null, false, false);
        this.response = response;
    }

    static RefusedCall with(int status, String title, String detail) {
        return new RefusedCall(Problem.of(status, title, detail), detail);
    }

    static RefusedCall wrongMethod(String path, String allowed) {
        String detail = path + " knows " + allowed;
        return new RefusedCall(Problem.of(405, "Method not allowed", detail).with("Allow", allowed), detail);
    }

    static RefusedCall at(String location, String code, String message) {
        return new RefusedCall(
                Problem.of(400, TITLE, message, List.of(new Problem.Entry(location, code, message))), message);
    }

    static RefusedCall by(List<SchemaViolation> violations) {
        return listing(violations.stream()
                .map(violation -> new Problem.Entry(violation.pointer(), violation.keyword(), violation.sentence()))
                .toList());
    }

    static RefusedCall listing(List<Problem.Entry> all) {
        List<Problem.Entry> entries = all.stream().limit(LIMIT).toList();
        String detail = entries.get(0).message();
        return new RefusedCall(Problem.of(400, TITLE, detail, entries), detail);
    }

    Response response() {
        return response;
    }
}
