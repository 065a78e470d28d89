package io.examplarymock.server.deviation;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;

/** Shows actors as older pages of the documentation do. */
final class OlderActors implements Deviation {
    @Override
    public String name() {
        return "older-actors";
    }

    @Override
    public String description() {
        return "The actor of a permission is a text, as on older pages.";
    }

    @Override
    public Response answer(Request request, HttpApplication api) {
        Response response = api.handle(request);
        boolean isOne = request.method().equals("GET")
                && request.path().startsWith("/permissions/")
                && Answered.isGood(response);
        return isOne ? Answered.changed(response, members -> members.put("actor", "user_of_an_older_page")) : response;
    }
}
