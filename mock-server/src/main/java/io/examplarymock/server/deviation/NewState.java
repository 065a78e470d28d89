package io.examplarymock.server.deviation;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;

/** Processes otherwise. */
final class NewState implements Deviation {
    @Override
    public String name() {
        return "new-state";
    }

    @Override
    public String description() {
        return "A source material that is read has the state `indexing`.";
    }

    @Override
    public Response answer(Request request, HttpApplication api) {
        Response response = api.handle(request);
        boolean isOne = request.method().equals("GET")
                && request.path().startsWith("/source-materials/")
                && Answered.isGood(response);
        return isOne ? Answered.changed(response, members -> members.put("processingStatus", "indexing")) : response;
    }
}
