package io.examplarymock.server.http;

import java.util.List;

/** Several applications side by side: the first that serves a path answers, and the last one everything else. */
public final class Applications implements HttpApplication {
    private final List<HttpApplication> all;

    /** Puts applications side by side; at least one. */
    public Applications(List<HttpApplication> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public boolean serves(String path) {
        return all.stream().anyMatch(application -> application.serves(path));
    }

    @Override
    public int bodyLimit(String path) {
        return at(path).bodyLimit(path);
    }

    @Override
    public Response handle(Request request) {
        return at(request.path()).handle(request);
    }

    @Override
    public Response refuseLargeBody(Request request) {
        return at(request.path()).refuseLargeBody(request);
    }

    private HttpApplication at(String path) {
        int last = all.size() - 1;
        for (int i = 0; i < last; i++) {
            if (all.get(i).serves(path)) {
                return all.get(i);
            }
        }
        return all.get(last);
    }
}
