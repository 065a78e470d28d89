package io.examplarymock.server.deviation;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;

/** Tells more than is known. */
final class ExtraField implements Deviation {
    @Override
    public String name() {
        return "extra-field";
    }

    @Override
    public String description() {
        return "The key's own user has a member `locale`, which nobody knows.";
    }

    @Override
    public Response answer(Request request, HttpApplication api) {
        Response response = api.handle(request);
        return request.path().equals("/me") && Answered.isGood(response)
                ? Answered.changed(response, members -> members.put("locale", "nl"))
                : response;
    }
}
