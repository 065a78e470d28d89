package io.examplarymock.server.deviation;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.time.Timestamps;
import java.time.Duration;
import java.time.Instant;

/** Lets sessions live longer. */
final class OtherExpiry implements Deviation {
    @Override
    public String name() {
        return "other-expiry";
    }

    @Override
    public String description() {
        return "Sessions end a day later than documented.";
    }

    @Override
    public Response answer(Request request, HttpApplication api) {
        Response response = api.handle(request);
        return Answered.showsSession(request, response)
                ? Answered.changed(
                        response,
                        members -> members.computeIfPresent(
                                "expiresAt",
                                (name, at) -> Timestamps.format(
                                        Instant.parse(String.valueOf(at)).plus(Duration.ofDays(1)))))
                : response;
    }
}
