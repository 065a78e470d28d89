package io.examplarymock.server.http;

/** What answers requests, whichever server carries them. Thread-safe; never throws. */
public interface HttpApplication {
    /** Whether a path is the application's own, whatever the method. */
    boolean serves(String path);

    /** How long a body the application takes at this path, in bytes. */
    default int bodyLimit(String path) {
        return Limits.BODY_BYTES;
    }

    /** Answers a request. */
    Response handle(Request request);

    /** Answers a request whose body is larger than {@link #bodyLimit} and was not read; {@code body} is empty. */
    Response refuseLargeBody(Request request);
}
