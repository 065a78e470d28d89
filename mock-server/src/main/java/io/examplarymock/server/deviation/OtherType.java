package io.examplarymock.server.deviation;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;

/** Gives a member another type. */
final class OtherType implements Deviation {
    @Override
    public String name() {
        return "other-type";
    }

    @Override
    public String description() {
        return "The member `createdAt` of a session is a number.";
    }

    @Override
    public Response answer(Request request, HttpApplication api) {
        Response response = api.handle(request);
        return Answered.showsSession(request, response)
                ? Answered.changed(response, members -> members.put("createdAt", 1_765_299_172))
                : response;
    }
}
