package io.examplarymock.server.deviation;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import java.nio.charset.StandardCharsets;

/** Hands out something else. */
final class EmptyExport implements Deviation {
    @Override
    public String name() {
        return "empty-export";
    }

    @Override
    public String description() {
        return "The file of an export is no zip.";
    }

    @Override
    public Response answer(Request request, HttpApplication api) {
        Response response = api.handle(request);
        return request.path().startsWith("/exports/") && Answered.isGood(response)
                ? Answered.withBody(response, "later".getBytes(StandardCharsets.UTF_8))
                : response;
    }
}
