package io.examplarymock.server.deviation;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;

/** Uses a value that is not among the known ones. */
final class NewValue implements Deviation {
    @Override
    public String name() {
        return "new-value";
    }

    @Override
    public String description() {
        return "New sessions have the status `queued`.";
    }

    @Override
    public Response answer(Request request, HttpApplication api) {
        Response response = api.handle(request);
        return Answered.showsSession(request, response)
                ? Answered.changed(response, members -> members.put("status", "queued"))
                : response;
    }
}
