package io.examplarymock.server.error;

import java.time.Duration;
import java.util.List;

/** Ends a request with an {@link ApiError}; the adapters turn it into an answer in one place. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ApiError error;
    private final String reason;
    private final transient List<ErrorDetail> details;
    private final Duration retryAfter;

    ApiException(ApiError error, String message, String reason, List<ErrorDetail> details) {
        this(error, message, reason, details, Duration.ofMinutes(1));
    }

    private ApiException(
            ApiError error, String message, String reason, List<ErrorDetail> details, Duration retryAfter) {
        // Refusals are ordinary answers: a stack trace would cost more than the rest of the request.
        super(message, null, false, false);
        this.error = error;
        this.reason = reason;
        this.details = List.copyOf(details);
        this.retryAfter = retryAfter;
    }

    /** Returns this refusal with another time to wait. */
    public ApiException retryingAfter(Duration wait) {
        return new ApiException(error, getMessage(), reason, details, wait);
    }

    /** How long to wait where that helps (status 429 and 503); a minute unless said otherwise. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** The same in whole seconds, rounded up, so that whoever waits has waited long enough. */
    public long retryAfterSeconds() {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
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
