package io.examplarymock.server.deviation;

import io.examplarymock.server.http.Disturbance;
import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;

/** Takes its time. */
final class Slow implements Deviation {
    private static final long MILLIS = 3000;

    @Override
    public String name() {
        return "slow";
    }

    @Override
    public String description() {
        return "The lists of student levels and taxonomies take three seconds.";
    }

    @Override
    public Response answer(Request request, HttpApplication api) {
        Response response = api.handle(request);
        boolean isSlow =
                request.path().equals("/student-levels") || request.path().equals("/taxonomies");
        return isSlow ? response.disturbedBy(new Disturbance(MILLIS, null)) : response;
    }
}
