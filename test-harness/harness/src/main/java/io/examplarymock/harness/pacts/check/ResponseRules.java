package io.examplarymock.harness.pacts.check;

import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.harness.pacts.model.Body;
import io.examplarymock.harness.pacts.model.Headers.Header;
import io.examplarymock.harness.pacts.model.HttpRequest;
import io.examplarymock.harness.pacts.model.HttpResponse;
import io.examplarymock.schemas.FlowEntry;
import io.examplarymock.schemas.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Judges what the consumer expects, which may be less than what is answered, but nothing else. */
final class ResponseRules {
    private final Operation operation;
    private final HttpRequest request;
    private final HttpResponse response;
    private final FlowRules flows = new FlowRules();

    ResponseRules(Operation operation, HttpRequest request, HttpResponse response) {
        this.operation = operation;
        this.request = request;
        this.response = response;
    }

    List<Finding> judge() {
        if (operation.errors().stream().anyMatch(error -> response.accepts(error.status()))) {
            return new ErrorRules(operation, response).judge();
        }
        boolean isGood = response.status() / 100 == 2;
        List<Finding> findings = new ArrayList<>();
        if (!response.accepts(operation.status())) {
            findings.add(isGood ? otherSuccess() : neverAnswered());
        }
        if (isGood) {
            Optional<Finding> otherType = contentType();
            otherType.ifPresent(findings::add);
            if (otherType.isEmpty() || response.body().isJson()) {
                findings.addAll(body());
            }
        }
        return findings;
    }

    /** Which status tells that all went well is an assumption. */
    private Finding otherSuccess() {
        String expected = String.valueOf(operation.status());
        return Finding.warning(
                        Rule.RESPONSE_STATUS,
                        response.statusPointer(),
                        operation.signature() + " is assumed to answer " + expected + ", not " + response.status())
                .found(String.valueOf(response.status()))
                .expected(expected)
                .nearest(Optional.of(expected))
                .restingOn(Basis.of("G13"));
    }

    private Finding neverAnswered() {
        String expected = Words.either(operation.statuses());
        return Finding.failure(
                        Rule.RESPONSE_STATUS,
                        response.statusPointer(),
                        operation.signature() + " never answers " + response.status() + "; it answers " + expected)
                .found(String.valueOf(response.status()))
                .expected(expected)
                .restingOn(Basis.of(List.of(operation)));
    }

    private Optional<Finding> contentType() {
        Optional<Header> header = response.headers().find("Content-Type");
        if (header.isEmpty() || operation.contentType().isEmpty()) {
            return Optional.empty();
        }
        String expected = operation.contentType().get();
        String example = header.get().value();
        boolean fits = example.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(expected)
                || response.headerRules().at(List.of("content-type")).accepts(expected, example);
        return fits
                ? Optional.empty()
                : Optional.of(Finding.failure(
                                Rule.CONTENT_TYPE,
                                header.get().pointer(),
                                operation.signature() + " answers " + expected + ", not " + example)
                        .found(example)
                        .expected(expected)
                        .restingOn(Basis.of("G2")));
    }

    private List<Finding> body() {
        Body body = response.body();
        if (body.kind() == Body.Kind.UNSAID) {
            return List.of();
        }
        boolean isJsonAnswered =
                operation.contentType().filter("application/json"::equals).isPresent();
        if (!isJsonAnswered) {
            return noJson(body);
        }
        if (!body.isJson()) {
            return List.of(otherBody(body, "JSON"));
        }
        return operation.responseSchema().map(schema -> json(schema, body)).orElse(List.of());
    }

    private List<Finding> noJson(Body body) {
        boolean isBodyAnswered = operation.contentType().isPresent();
        boolean isBodyExpected = body.kind() != Body.Kind.NONE;
        if (isBodyAnswered == isBodyExpected && !body.isJson()) {
            return List.of();
        }
        Finding finding = otherBody(body, operation.contentType().orElse("no body"));
        return List.of(isBodyAnswered ? finding : finding.restingOn(Basis.of("G13")));
    }

    private Finding otherBody(Body body, String expected) {
        String found = said(body);
        return Finding.failure(
                        Rule.RESPONSE_BODY,
                        body.json().pointer(),
                        operation.signature() + " answers " + expected + ", and the pact expects " + found)
                .found(found)
                .expected(expected)
                .restingOn(Basis.of(List.of(operation)));
    }

    private static String said(Body body) {
        return switch (body.kind()) {
            case UNSAID, NONE -> "no body";
            case JSON -> "JSON";
            case OTHER ->
                body.contentType().isEmpty() || body.contentType().endsWith("json")
                        ? "what is no JSON"
                        : body.contentType();
        };
    }

    private List<Finding> json(String schema, Body body) {
        JsonValue json = body.json();
        BodyRules rules =
                new BodyRules(json, Rule.RESPONSE_BODY, Rule.RESPONSE_FIELD, "to be sent by " + operation.signature());
        List<Finding> findings = new ArrayList<>(rules.expected(schema, "", body.rules()));
        if (schema.equals("embed-session/session")) {
            Optional<FlowEntry> flow = flow(body);
            // Presets are repeated as they were sent, whatever they were.
            ofFlow(rules, body, "presets", flow, FlowEntry::presets)
                    .filter(finding -> !finding.isAboutUnknownMember())
                    .forEach(findings::add);
            ofFlow(rules, body, "outputs", flow, FlowEntry::outputs).forEach(findings::add);
        }
        return findings;
    }

    private Stream<Finding> ofFlow(
            BodyRules rules, Body body, String part, Optional<FlowEntry> flow, Function<FlowEntry, String> schema) {
        JsonValue value = body.json().get(part);
        return value.isObject() && !value.isEmpty()
                ? flows.leastWrong(flow, schema, name -> rules.expected(name, part, body.rules())).stream()
                : Stream.empty();
    }

    /** What stands in the answer counts, unless any flow would do there. */
    private Optional<FlowEntry> flow(Body body) {
        Optional<FlowEntry> example = flows.named(body.json().get("flow"));
        Optional<FlowEntry> sent = flows.named(request.body().json().get("flow"));
        return body.rules().at(List.of("flow")).isOfTypeOnly() ? sent.or(() -> example) : example.or(() -> sent);
    }
}
