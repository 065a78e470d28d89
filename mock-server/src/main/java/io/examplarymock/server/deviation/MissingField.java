package io.examplarymock.server.deviation;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;

/** Leaves out a documented member. */
final class MissingField implements Deviation {
    @Override
    public String name() {
        return "missing-field";
    }

    @Override
    public String description() {
        return "Sessions have no member `expiresAt`.";
    }

    @Override
    public Response answer(Request request, HttpApplication api) {
        Response response = api.handle(request);
        return Answered.showsSession(request, response)
                ? Answered.changed(response, members -> members.remove("expiresAt"))
                : response;
    }
}
