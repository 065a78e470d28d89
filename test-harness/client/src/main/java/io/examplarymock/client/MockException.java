package io.examplarymock.client;

import java.io.Serializable;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A call of the mock's admin side that did not do what it should: refused, not understood, or never answered. The message
 * is for people:
 *
 * <pre>{@literal
 * POST /__admin/examplary/sessions/embed_session_1/actions answered 409 Impossible action: cannot cancel a completed session
 * }</pre>
 */
public final class MockException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int NO_STATUS = 0;

    private final int status;
    private final String title;
    private final String detail;
    private final Validation[] validation;

    /**
     * One thing that was wrong with the call.
     *
     * @param location JSON pointer into the call's body, or the name of a header or parameter
     * @param severity {@code error} or a milder word
     * @param code the rule that was broken
     * @param message one sentence
     */
    public record Validation(String location, String severity, String code, String message) implements Serializable {
        private static final long serialVersionUID = 1L;

        private String line() {
            return "\n  " + (location.isEmpty() ? "the body" : location) + ": " + message + " (" + code + ")";
        }
    }

    /** No answer, or none that can be read. */
    MockException(String message, Throwable cause) {
        super(message, cause);
        status = NO_STATUS;
        title = "";
        detail = message;
        validation = new Validation[0];
    }

    /** A refusal. */
    MockException(String call, int status, String title, String detail, List<Validation> validation) {
        super(message(call, status, title, detail, validation));
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.validation = validation.toArray(Validation[]::new);
    }

    /** Returns the HTTP status of a refusal; empty if there was no answer, or none that can be read. */
    public OptionalInt status() {
        return status == NO_STATUS ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** Returns the kind of problem in a few words, for example {@code Impossible action}; empty without a problem document. */
    public String title() {
        return title;
    }

    /** Returns what is wrong with this call, for example {@code cannot cancel a completed session}. */
    public String detail() {
        return detail;
    }

    /** Returns the single things that were wrong; empty if the mock listed none. */
    public List<Validation> validation() {
        return List.of(validation);
    }

    private static String message(String call, int status, String title, String detail, List<Validation> validation) {
        String kind = title.isEmpty() ? "" : " " + title;
        String reason = detail.isEmpty() ? "" : ": " + detail;
        boolean saysAll = validation.size() == 1 && validation.get(0).message().equals(detail);
        return call + " answered " + status + kind + reason
                + (saysAll ? "" : validation.stream().map(Validation::line).collect(Collectors.joining()));
    }
}
