package io.examplarymock.server.proxy;

/** A call that could not be carried to the real deployment and back. */
final class UpstreamFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * Describes a failure.
     *
     * @param status what the client is answered
     * @param reason one sentence without anything that the client or the deployment sent
     */
    UpstreamFailure(int status, String reason) {
        super(reason);
        this.status = status;
    }

    int status() {
        return status;
    }
}
