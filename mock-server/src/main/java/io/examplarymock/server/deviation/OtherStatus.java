package io.examplarymock.server.deviation;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;

/** Refuses with another status. */
final class OtherStatus implements Deviation {
    @Override
    public String name() {
        return "other-status";
    }

    @Override
    public String description() {
        return "What is refused with 400 is refused with 422.";
    }

    @Override
    public Response answer(Request request, HttpApplication api) {
        Response response = api.handle(request);
        return response.status() == 400 ? Answered.withStatus(response, 422) : response;
    }
}
