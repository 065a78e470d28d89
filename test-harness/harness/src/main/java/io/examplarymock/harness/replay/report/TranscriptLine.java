package io.examplarymock.harness.replay.report;

import io.examplarymock.harness.json.JsonValue;
import java.time.Instant;
import java.util.Optional;

/**
 * What happened once, as a line of a transcript.
 *
 * @param student empty for what time does
 * @param kind for example {@code step} or {@code message}
 * @param details what belongs to the kind
 */
record TranscriptLine(Instant at, Optional<String> student, Optional<String> session, String kind, JsonValue details) {

    /** Reads a line; the first and the last one of a transcript are no such lines. */
    static Optional<TranscriptLine> of(JsonValue line) {
        return line.get("kind")
                .text()
                .map(kind -> new TranscriptLine(
                        instant(line.get("at")),
                        line.get("student").text(),
                        line.get("session").text(),
                        kind,
                        line.get("details")));
    }

    static Instant instant(JsonValue value) {
        return Instant.parse(value.text()
                .orElseThrow(() -> new IllegalArgumentException("there is no instant, but " + value.excerpt())));
    }

    /** Returns whether the script expected otherwise. */
    boolean isFailure() {
        return (kind.equals("expectation") && !details.get("passed").isTrue())
                || (kind.equals("refused") && !details.get("expected").isTrue());
    }

    /** Returns a detail that is a text, or nothing. */
    String text(String name) {
        return details.get(name).text().orElse("");
    }

    /** Says what happened, in few words. */
    String caption() {
        return switch (kind) {
            case "created" -> "session created, " + text("flow");
            case "step", "edit" -> text("do") + answered();
            case "refused" -> text("do") + " refused: " + text("text");
            case "trouble" -> "trouble with " + text("do") + ": " + mishap();
            case "message" -> "message: " + text("status");
            case "status" -> text("from") + " → " + text("to");
            case "redirect" -> "redirect to " + text("url");
            case "expired" -> "the session expires";
            case "time-limit" -> "the time is over";
            case "expectation" ->
                details.get("passed").isTrue() ? "as expected: " + text("what") : "not as expected: " + reason();
            default -> kind;
        };
    }

    /** What of an expectation differs. */
    String reason() {
        return text("what") + ": " + because();
    }

    String because() {
        return "expected " + details.get("expected").excerpt() + ", seen "
                + details.get("seen").excerpt();
    }

    private String answered() {
        if (!details.get("value").isPresent()) {
            return details.get("stopped").isPresent() ? " stopped: " + text("stopped") : "";
        }
        JsonValue correct = details.get("correct");
        String judged = correct.isTrue() ? ", right" : correct.json().equals("false") ? ", wrong" : "";
        return ": " + details.get("value").excerpt() + judged;
    }

    private String mishap() {
        if (details.get("error").isPresent()) {
            return "the server answers " + details.get("error").excerpt();
        }
        if (details.get("delay").isPresent()) {
            return "the answer takes " + text("delay");
        }
        return details.get("connection").isPresent() ? "connection lost for " + text("for") : "too many requests";
    }
}
