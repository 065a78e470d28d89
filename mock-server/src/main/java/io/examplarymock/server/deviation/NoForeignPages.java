package io.examplarymock.server.deviation;

import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import java.util.Locale;

/** Has no CORS. */
final class NoForeignPages implements Deviation {
    @Override
    public String name() {
        return "no-foreign-pages";
    }

    @Override
    public String description() {
        return "Pages of other origins may not call.";
    }

    @Override
    public Response answer(Request request, HttpApplication api) {
        Response response = api.handle(request);
        return Answered.withHeaders(
                response,
                new Headers(response.headers().all().stream()
                        .filter(header ->
                                !header.name().toLowerCase(Locale.ROOT).startsWith("access-control-"))
                        .toList()));
    }
}
