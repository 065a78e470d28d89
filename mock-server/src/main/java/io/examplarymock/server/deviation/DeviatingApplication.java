package io.examplarymock.server.deviation;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;

/** The API with one deviation. */
final class DeviatingApplication implements HttpApplication {
    private final HttpApplication api;
    private final Deviation deviation;

    DeviatingApplication(HttpApplication api, Deviation deviation) {
        this.api = api;
        this.deviation = deviation;
    }

    @Override
    public boolean serves(String path) {
        return api.serves(path);
    }

    @Override
    public int bodyLimit(String path) {
        return api.bodyLimit(path);
    }

    @Override
    public Response handle(Request request) {
        return deviation.answer(request, api);
    }

    @Override
    public Response refuseLargeBody(Request request) {
        return api.refuseLargeBody(request);
    }
}
