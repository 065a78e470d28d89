package io.examplarymock.harness.pacts.check;

import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.harness.pacts.model.Body;
import io.examplarymock.harness.pacts.model.HttpResponse;
import io.examplarymock.harness.pacts.model.Matching;
import io.examplarymock.schemas.NearestName;
import io.examplarymock.schemas.Operation;
import io.examplarymock.schemas.OperationError;
import io.examplarymock.schemas.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges a refusal that the consumer expects. */
final class ErrorRules {
    private static final int TELLING = 12;

    private final Operation operation;
    private final HttpResponse response;
    private final List<OperationError> errors;

    ErrorRules(Operation operation, HttpResponse response) {
        this.operation = operation;
        this.response = response;
        this.errors = operation.errors().stream()
                .filter(error -> response.accepts(error.status()))
                .toList();
    }

    List<Finding> judge() {
        Body body = response.body();
        if (!body.isJson()) {
            return List.of();
        }
        JsonValue json = body.json();
        String schema = json.get("errors").isPresent() ? "errors/schema-violations" : "errors/error";
        List<Finding> findings =
                new ArrayList<>(new BodyRules(json, Rule.RESPONSE_BODY, Rule.RESPONSE_FIELD, "to be in a refusal")
                        .expected(schema, "", body.rules()));
        JsonValue message = json.get("message");
        message.text().flatMap(text -> text(text, message, body)).ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> text(String text, JsonValue message, Body body) {
        Matching matching = body.rules().at(List.of("message"));
        if (matching.kind() == Matching.Kind.TYPE) {
            return Optional.empty();
        }
        List<OperationError> said = errors.stream()
                .filter(error -> error.says(text) || matching.accepts(error.text(), text))
                .toList();
        if (said.isEmpty()) {
            return Optional.of(unsaid(text, message));
        }
        boolean isAssumed = said.stream().allMatch(error -> error.tier() == Tier.M);
        return isAssumed && matching.kind() == Matching.Kind.EXACT
                ? Optional.of(assumed(said.get(0), message))
                : Optional.empty();
    }

    private Finding assumed(OperationError error, JsonValue message) {
        return Finding.warning(
                        Rule.ERROR_TEXT,
                        message.pointer(),
                        "the text is an assumption of the mock; match it by its type, so that another may come")
                .found(message.excerpt())
                .expected("any text")
                .restingOn(Basis.of(error.fact()));
    }

    private Finding unsaid(String text, JsonValue message) {
        Optional<OperationError> elsewhere =
                operation.errors().stream().filter(error -> error.says(text)).findFirst();
        if (elsewhere.isPresent()) {
            return finding(
                    "status " + response.status() + " does not come with this text, which belongs to status "
                            + elsewhere.get().status(),
                    message,
                    elsewhere.get());
        }
        return nearest(text)
                .map(error -> finding("no refusal has this text; the nearest is: " + error.text(), message, error)
                        .nearest(Optional.of(error.text())))
                .orElseGet(() -> finding(
                                operation.signature() + " is not known to refuse with this text",
                                message,
                                errors.get(0))
                        .as(Severity.WARNING)
                        .restingOn(Basis.of("G12")));
    }

    private Finding finding(String sentence, JsonValue message, OperationError right) {
        return Finding.failure(Rule.ERROR_TEXT, message.pointer(), sentence)
                .found(message.excerpt())
                .expected(Words.either(errors.stream()
                        .map(error -> Words.quoted(error.text()))
                        .distinct()
                        .toList()))
                .restingOn(Basis.of(right.fact()));
    }

    /** A text that is only a slip away, or part of the other. */
    private Optional<OperationError> nearest(String text) {
        List<String> texts = errors.stream().map(OperationError::text).toList();
        Optional<String> nearest = NearestName.among(texts, text)
                .or(() -> texts.stream().filter(whole -> isPart(text, whole)).findFirst());
        return errors.stream()
                .filter(error -> nearest.filter(error.text()::equals).isPresent())
                .findFirst();
    }

    private static boolean isPart(String one, String other) {
        return Math.min(one.length(), other.length()) >= TELLING && (one.contains(other) || other.contains(strip(one)));
    }

    private static String strip(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
