package io.examplarymock.server.deviation;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;

/** Changes nobody. */
final class FixedRole implements Deviation {
    @Override
    public String name() {
        return "fixed-role";
    }

    @Override
    public String description() {
        return "Changing the role of a user answers the user as a teacher.";
    }

    @Override
    public Response answer(Request request, HttpApplication api) {
        Response response = api.handle(request);
        boolean isChange =
                request.method().equals("PATCH") && request.path().startsWith("/users/") && Answered.isGood(response);
        return isChange ? Answered.changed(response, members -> members.put("role", "teacher")) : response;
    }
}
