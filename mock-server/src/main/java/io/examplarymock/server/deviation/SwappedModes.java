package io.examplarymock.server.deviation;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Tells the response modes in another order. */
final class SwappedModes implements Deviation {
    @Override
    public String name() {
        return "swapped-modes";
    }

    @Override
    public String description() {
        return "Response modes are told in the opposite order.";
    }

    @Override
    public Response answer(Request request, HttpApplication api) {
        Response response = api.handle(request);
        return Answered.showsSession(request, response)
                ? Answered.changed(
                        response,
                        members -> members.computeIfPresent("enabledResponseModes", (name, modes) -> {
                            List<?> swapped = new ArrayList<>((List<?>) modes);
                            Collections.reverse(swapped);
                            return swapped;
                        }))
                : response;
    }
}
