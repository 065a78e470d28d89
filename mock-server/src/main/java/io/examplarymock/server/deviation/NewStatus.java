package io.examplarymock.server.deviation;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;

/** Succeeds with another status. */
final class NewStatus implements Deviation {
    @Override
    public String name() {
        return "new-status";
    }

    @Override
    public String description() {
        return "Creating an exam answers 202.";
    }

    @Override
    public Response answer(Request request, HttpApplication api) {
        Response response = api.handle(request);
        return request.path().equals("/exams") && response.status() == 201
                ? Answered.withStatus(response, 202)
                : response;
    }
}
