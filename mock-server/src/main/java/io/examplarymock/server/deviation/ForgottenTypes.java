package io.examplarymock.server.deviation;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import java.nio.charset.StandardCharsets;

/** Keeps nothing of a question type. */
final class ForgottenTypes implements Deviation {
    @Override
    public String name() {
        return "forgotten-types";
    }

    @Override
    public String description() {
        return "The list of question types is empty, whatever was defined.";
    }

    @Override
    public Response answer(Request request, HttpApplication api) {
        Response response = api.handle(request);
        boolean isList =
                request.method().equals("GET") && request.path().equals("/question-types") && Answered.isGood(response);
        return isList ? Answered.withBody(response, "[]".getBytes(StandardCharsets.UTF_8)) : response;
    }
}
