package io.examplarymock.server.admin;

import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.json.JsonObject;
import java.util.Optional;

/** What answers one admin operation. */
@FunctionalInterface
interface AdminHandler {
    Response handle(AdminCall call);

    /** Reads the body if it comes in another format than JSON that this operation knows. */
    default Optional<JsonObject> readOther(Request request) {
        return Optional.empty();
    }
}
