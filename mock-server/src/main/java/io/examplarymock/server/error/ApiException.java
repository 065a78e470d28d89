package io.examplarymock.server.error;

import java.util.List;

/** Ends a request with an {@link ApiError}; the adapters turn it into an answer in one place. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ApiError error;
    private final String reason;
    private final transient List<ErrorDetail> details;

    ApiException(ApiError error, String message, String reason, List<ErrorDetail> details) {
        // Refusals are ordinary answers: a stack trace would cost more than the rest of the request.
        super(message, null, false, false);
        this.error = error;
        this.reason = reason;
        this.details = List.copyOf(details);
    }

    /** The entry of the catalogue. */
    public ApiError error() {
        return error;
    }

    /** One sentence for the developer, shown in a header and the journal, never in the body. */
    public String reason() {
        return reason;
    }

    /** What exactly is wrong where; empty unless the request breaks its schema. */
    public List<ErrorDetail> details() {
        return details;
    }
}
