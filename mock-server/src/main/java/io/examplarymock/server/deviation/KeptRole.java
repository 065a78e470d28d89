package io.examplarymock.server.deviation;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;

/** Gives nobody another role. */
final class KeptRole implements Deviation {
    @Override
    public String name() {
        return "kept-role";
    }

    @Override
    public String description() {
        return "Who has a role on an exam keeps it: the answer shows the role viewer, whatever was given.";
    }

    @Override
    public Response answer(Request request, HttpApplication api) {
        Response response = api.handle(request);
        boolean isGrant = request.method().equals("POST")
                && request.path().startsWith("/permissions/")
                && Answered.isGood(response);
        return isGrant ? Answered.changed(response, members -> members.put("role", "viewer")) : response;
    }
}
