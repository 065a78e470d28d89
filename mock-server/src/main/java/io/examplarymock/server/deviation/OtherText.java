package io.examplarymock.server.deviation;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import java.util.Map;

/** Refuses in other words. */
final class OtherText implements Deviation {
    @Override
    public String name() {
        return "other-text";
    }

    @Override
    public String description() {
        return "Every refusal has a text of its own.";
    }

    @Override
    public Response answer(Request request, HttpApplication api) {
        Response response = api.handle(request);
        return response.status() >= 400
                ? Answered.changed(response, members -> members.put(place(members), "Something is wrong."))
                : response;
    }

    private static String place(Map<String, Object> members) {
        return members.containsKey("error_description") ? "error_description" : "message";
    }
}
