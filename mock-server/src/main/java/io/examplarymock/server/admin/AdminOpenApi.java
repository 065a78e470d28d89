package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.openapi.Answer;
import io.examplarymock.server.openapi.Content;
import io.examplarymock.server.openapi.Description;
import io.examplarymock.server.openapi.Operation;
import io.examplarymock.server.openapi.Operation.Tag;
import io.examplarymock.server.openapi.Parameter;
import io.examplarymock.server.value.Lazy;
import io.examplarymock.server.value.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** GET openapi: the admin side's description, made when it is first asked for. */
final class AdminOpenApi implements AdminHandler {
    private static final Tag MOCK = new Tag("Mock", "The server as a whole.");
    private static final Tag WORKSPACE =
            new Tag("Workspace", "One workspace: state, clock, sessions, journal, faults.");

    /** Paths that concern the server as a whole and look at no workspace key, by how they begin. */
    private static final List<String> OF_THE_MOCK = List.of(
            "/workspaces",
            "/provider-states",
            "/pact-messages",
            "/scripts",
            "/schemas",
            "/fidelity",
            "/settings",
            "/openapi");

    private static final Parameter KEY = new Parameter(
            AdminCall.KEY_HEADER,
            "header",
            false,
            "Key of the workspace that is meant; the demo workspace if left out.");

    /** Operations that answer something else than a JSON body with a schema. */
    private static final Map<String, Content> OTHERS = Map.of(
            "getSchema", Content.of("application/schema+json"),
            "getTranscript", Content.of(GetTranscript.MEDIA_TYPE),
            "getSchemasZip", Content.of("application/zip"),
            "getAdminOpenApi", Content.of(Content.JSON));

    private static final Answer REFUSED = new Answer(
            "4XX",
            "Refused, with what is wrong where",
            Map.of(),
            new Content("application/problem+json", List.of("admin/problem"), Map.of()));

    private static final Description DESCRIPTION = new Description(
            "Examplary Mock: admin side",
            "What the mock adds to the API that it imitates: workspaces, time, what persons do in sessions, the journal"
                    + " and faults. Members that no schema names are refused, so that a slip does not pass.",
            Map.of(
                    "adminToken",
                    Members.start()
                            .put("type", "http")
                            .put("scheme", "bearer")
                            .put("description", "Needed if the server was started with an admin token.")
                            .toMap()),
            List.of(Map.of(), Map.of("adminToken", List.of())),
            List.of());

    private volatile Lazy<Map<String, Object>> document;

    void describe(List<AdminRoute> routes) {
        document = Lazy.of(() ->
                DESCRIPTION.of(routes.stream().map(AdminOpenApi::operation).toList()));
    }

    @Override
    public Response handle(AdminCall call) {
        return AdminAnswers.ok(document.get());
    }

    static Operation operation(AdminRoute route) {
        boolean ofTheMock = OF_THE_MOCK.stream().anyMatch(route.path()::startsWith);
        List<Parameter> parameters = new ArrayList<>(route.query());
        if (!ofTheMock) {
            parameters.add(KEY);
        }
        String request = route.requestSchema();
        return new Operation(
                route.operation(),
                route.method(),
                AdminRoute.ROOT + route.path(),
                route.summary(),
                route.summary() + ".",
                ofTheMock ? MOCK : WORKSPACE,
                parameters,
                request == null ? null : Content.json(request),
                request != null && !Json.parse("{}").validate(request).isValid(),
                List.of(good(route), REFUSED),
                false,
                Map.of());
    }

    private static Answer good(AdminRoute route) {
        Content content =
                route.responseSchema() == null ? OTHERS.get(route.operation()) : Content.json(route.responseSchema());
        return new Answer(String.valueOf(route.status()), content == null ? "Done" : "As asked", Map.of(), content);
    }
}
