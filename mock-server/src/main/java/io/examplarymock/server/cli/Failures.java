package io.examplarymock.server.cli;

import java.net.BindException;

/** Says in one line why the server did not start. */
final class Failures {
    private Failures() {}

    static String explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return "the port or address cannot be bound (" + cause.getMessage()
                        + "); is another server running there? --port 0 picks a free port";
            }
        }
        return "failed to start: " + failure;
    }
}
