package io.examplarymock.server.deviation;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;

/** Renames nobody. */
final class FixedName implements Deviation {
    @Override
    public String name() {
        return "fixed-name";
    }

    @Override
    public String description() {
        return "Renaming the key's own user answers an older name.";
    }

    @Override
    public Response answer(Request request, HttpApplication api) {
        Response response = api.handle(request);
        boolean isChange =
                request.method().equals("PATCH") && request.path().equals("/me") && Answered.isGood(response);
        return isChange ? Answered.changed(response, members -> members.put("name", "Workspace owner")) : response;
    }
}
