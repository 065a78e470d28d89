package io.examplarymock.server.fuzz;

import io.examplarymock.schemas.Operation;
import io.examplarymock.schemas.OperationCatalog;
import io.examplarymock.server.fuzz.Target.Side;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.json.MalformedJson;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says what is wrong with an answer, whatever was asked. */
final class Oracle {
    /** Frames of a stack, and names of classes; none of them is in anything that is sent. */
    private static final Pattern INSIDES = Pattern.compile(
            "\\bat [\\w.$/]+\\([\\w ]+(\\.java:[0-9]+)?\\)|(?:java|javax|com|org|tools|io\\.examplarymock|wiremock)(?:\\.[a-z0-9]+)+\\.[A-Z]\\w+"
                    + "|\\b[A-Z]\\w+(?:Exception|Error)\\b");

    private static final OperationCatalog OPERATIONS = OperationCatalog.load();

    private Oracle() {}

    /** Returns what is wrong, or empty. */
    static Optional<String> judge(Target target, Draft draft, WireAnswer answer) {
        if (!answer.header("Matched-Stub-Id").isEmpty() || answer.status() == 101) {
            return Optional.empty();
        }
        if (answer.status() >= 500 && !isKnown(draft, answer)) {
            return Optional.of("answers " + answer.status());
        }
        String text = answer.text();
        if (!isDocument(answer)
                && target.side() != Side.WIREMOCK
                && INSIDES.matcher(text).find()) {
            return Optional.of("tells of its insides");
        }
        if (text.contains("\tat ")) {
            return Optional.of("answers a stack trace");
        }
        if (answer.status() >= 400 && !draft.method.equals("HEAD")) {
            return error(target, answer);
        }
        return isGood(target, draft, answer) ? fits(target, answer) : Optional.empty();
    }

    /** 501 is the answer to what is known by name only, and 501 and 505 are HTTP's own words. */
    private static boolean isKnown(Draft draft, WireAnswer answer) {
        return answer.status() == 501 || (answer.status() == 505 && draft.isOdd);
    }

    /** What tells of classes on purpose: scripts, licences, descriptions. */
    private static boolean isDocument(WireAnswer answer) {
        return answer.status() < 400;
    }

    private static Optional<String> error(Target target, WireAnswer answer) {
        String type = answer.header("Content-Type");
        if (answer.status() == 404 && answer.body().length == 0 && target.path().startsWith("/__admin")) {
            // A path that became one of WireMock's, which says no more.
            return Optional.empty();
        }
        if (target.side() == Side.WIREMOCK || (isForBrowsers(target) && type.startsWith("text/html"))) {
            return Optional.empty();
        }
        if (!type.startsWith("application/json") && !type.startsWith("application/problem+json")) {
            // A path that leads elsewhere gets the words of what lies there; plain text says enough for a file.
            return type.startsWith("text/plain") && answer.body().length > 0
                    ? Optional.empty()
                    : Optional.of("refuses in " + (type.isEmpty() ? "no media type" : type));
        }
        try {
            Map<String, Object> members = Json.parse(answer.body()).toObject().members();
            boolean says = members.get("message") instanceof String
                    || members.get("title") instanceof String
                    || members.get("error_description") instanceof String
                    || members.get("errors") instanceof java.util.List<?>;
            return says ? Optional.empty() : Optional.of("refuses without a message");
        } catch (MalformedJson malformed) {
            return Optional.of("refuses in broken JSON: " + malformed.getMessage());
        }
    }

    private static boolean isForBrowsers(Target target) {
        return target.side() == Side.PAGE || target.path().startsWith("/oauth/authorize");
    }

    private static boolean isGood(Target target, Draft draft, WireAnswer answer) {
        return target.side() == Side.API
                && !draft.isOdd
                && draft.method.equals(target.method())
                && OPERATIONS.find(target.name()).map(Operation::status).equals(Optional.of(answer.status()))
                && answer.header("Content-Type").startsWith("application/json");
    }

    private static Optional<String> fits(Target target, WireAnswer answer) {
        Optional<String> schema = OPERATIONS.find(target.name()).flatMap(Operation::responseSchema);
        if (schema.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonBody body = Json.parseState(answer.body());
            return body.validate(schema.get()).violations().stream()
                    .findFirst()
                    .map(violation -> "answers against " + schema.get() + ": " + violation.sentence());
        } catch (MalformedJson malformed) {
            return Optional.of("answers broken JSON: " + malformed.getMessage());
        }
    }
}
