package io.examplarymock.server.deviation;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;

/** One way to differ. */
interface Deviation {
    /** The name that {@code --deviate} takes. */
    String name();

    /** What is different, in a sentence. */
    String description();

    /** Answers a request to the API, but differently. */
    Response answer(Request request, HttpApplication api);
}
