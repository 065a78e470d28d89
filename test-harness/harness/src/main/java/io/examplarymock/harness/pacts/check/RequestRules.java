package io.examplarymock.harness.pacts.check;

import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.harness.pacts.model.Body;
import io.examplarymock.harness.pacts.model.HttpRequest;
import io.examplarymock.schemas.FlowEntry;
import io.examplarymock.schemas.NearestName;
import io.examplarymock.schemas.Operation;
import io.examplarymock.schemas.Operation.QueryParameter;
import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.schemas.SchemaViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges what the consumer sends, which is what stands in the pact, whatever its matchers say. */
final class RequestRules {
    /** Refusals that come after the body was found to be good. */
    private static final Set<Integer> REFUSALS_OF_GOOD_REQUESTS = Set.of(404, 409);

    private final Operation operation;
    private final HttpRequest request;
    private final Basis basis;
    private final FlowRules flows = new FlowRules();

    RequestRules(Operation operation, HttpRequest request) {
        this.operation = operation;
        this.request = request;
        this.basis = Basis.of(List.of(operation));
    }

    /** Judges the request as one that is to be answered with a status. */
    List<Finding> judge(int status) {
        List<Finding> findings = new ArrayList<>();
        if (operation.needsKey() && status != 401) {
            KeyRules.judge(operation, request.headers()).ifPresent(findings::add);
        }
        if (status < 400 || REFUSALS_OF_GOOD_REQUESTS.contains(status)) {
            findings.addAll(query(status < 400));
            findings.addAll(body());
        }
        return findings;
    }

    private List<Finding> query(boolean entirely) {
        List<Finding> findings = new ArrayList<>();
        List<String> known =
                operation.query().stream().map(QueryParameter::name).toList();
        operation.query().stream()
                .filter(parameter -> entirely && parameter.required())
                .filter(parameter -> !request.query().contains(parameter.name()))
                .map(parameter -> Finding.failure(
                                Rule.QUERY,
                                request.queryPointer(),
                                "the query has no " + parameter.name() + ", which " + operation.signature() + " needs")
                        .found("missing")
                        .expected(parameter.name())
                        .restingOn(basis))
                .forEach(findings::add);
        request.query().stream()
                .filter(name -> !known.contains(name))
                .map(name -> Finding.warning(
                                Rule.QUERY,
                                request.queryPointer(),
                                operation.signature() + " is not known to have a query parameter " + name
                                        + Words.didYouMean(NearestName.among(known, name)))
                        .found(name)
                        .expected(known.isEmpty() ? "no query" : Words.either(known))
                        .nearest(NearestName.among(known, name))
                        .restingOn(basis))
                .forEach(findings::add);
        return findings;
    }

    private List<Finding> body() {
        Body body = request.body();
        if (operation.requestSchema().isEmpty()) {
            return body.kind() == Body.Kind.UNSAID || body.kind() == Body.Kind.NONE
                    ? List.of()
                    : List.of(Finding.warning(
                                    Rule.REQUEST_BODY,
                                    body.json().pointer(),
                                    operation.signature() + " is not known to take a body")
                            .found(body.json().excerpt())
                            .expected("no body")
                            .restingOn(basis));
        }
        String schema = operation.requestSchema().get();
        return switch (body.kind()) {
            case UNSAID, NONE -> missing(schema, body);
            case OTHER ->
                List.of(Finding.failure(
                                Rule.REQUEST_BODY,
                                body.json().pointer(),
                                operation.signature() + " takes JSON, and no other format")
                        .found(body.contentType())
                        .expected("application/json")
                        .restingOn(Basis.of("G2")));
            case JSON -> json(schema, body.json());
        };
    }

    private List<Finding> missing(String schema, Body body) {
        List<SchemaViolation> wanted =
                SchemaCatalog.load().validate(schema, "{}").violations();
        List<String> facts = wanted.stream()
                .flatMap(violation -> violation.facts().stream())
                .distinct()
                .toList();
        Finding finding = Finding.failure(
                        Rule.REQUEST_BODY,
                        body.json().pointer(),
                        "the request has no body, and " + operation.signature() + " needs one")
                .found("missing")
                .expected("a body that fits " + schema);
        return List.of(
                wanted.isEmpty()
                        ? finding.as(Severity.WARNING).restingOn(basis)
                        : finding.restingOn(Basis.of(facts.toArray(String[]::new))));
    }

    private List<Finding> json(String schema, JsonValue body) {
        BodyRules rules =
                new BodyRules(body, Rule.REQUEST_BODY, Rule.REQUEST_FIELD, "to be taken by " + operation.signature());
        List<Finding> findings = new ArrayList<>(rules.sent(schema, ""));
        Optional<FlowEntry> flow = flows.named(body.get("flow"));
        if (flow.isPresent() && body.get("presets").isObject()) {
            findings.addAll(rules.sent(flow.get().presets(), "presets"));
        }
        return findings;
    }
}
