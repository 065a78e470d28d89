package io.examplarymock.server.error;

/** Ends a request with an {@link ApiError}; the adapters turn it into an answer in one place. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ApiError error;
    private final String reason;

    ApiException(ApiError error, String message, String reason) {
        // Refusals are ordinary answers: a stack trace would cost more than the rest of the request.
        super(message, null, false, false);
        this.error = error;
        this.reason = reason;
    }

    /** The entry of the catalogue. */
    public ApiError error() {
        return error;
    }

    /** One sentence for the developer, shown in a header and the journal, never in the body. */
    public String reason() {
        return reason;
    }
}
