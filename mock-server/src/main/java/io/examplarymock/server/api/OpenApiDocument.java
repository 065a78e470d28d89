package io.examplarymock.server.api;

import io.examplarymock.schemas.Fact;
import io.examplarymock.schemas.Facts;
import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.openapi.Answer;
import io.examplarymock.server.openapi.Content;
import io.examplarymock.server.openapi.Description;
import io.examplarymock.server.openapi.Operation;
import io.examplarymock.server.user.WorkspaceRole;
import io.examplarymock.server.value.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Describes the API in OpenAPI 3.1, with the vendor's extensions for limits, roles and scopes (G7) and our own for facts. */
final class OpenApiDocument {
    private static final String TEXT =
            "The operations of the Examplary API that the mock imitates. Each operation names"
                    + " the facts behind it (`x-facts`) and how far the least certain of them can be trusted (`x-tier`): S is"
                    + " documented by the vendor, P is public elsewhere, and M is the mock's own assumption. Schemas carry the"
                    + " same two members; where a schema's tier is M, the mock accepts a request that breaks it, and notes a"
                    + " warning in its journal.";

    /** Operations that answer something else than a JSON body with a schema. */
    private static final Map<String, Content> OTHERS = Map.of(
            "downloadExport", Content.of("application/zip"),
            "getOpenApi", Content.of(Content.JSON));

    private static final Map<String, String> FIDELITY =
            Map.of(Answers.FIDELITY, "How far the answer can be trusted: documented, public or assumed.");

    private static final Description DESCRIPTION = new Description(
            "Examplary API (as imitated by Examplary Mock)",
            TEXT,
            Members.start()
                    .put(
                            "bearer",
                            Members.start()
                                    .put("type", "http")
                                    .put("scheme", "bearer")
                                    .put("description", "The API key as a Bearer token (G2).")
                                    .toMap())
                    .put(
                            "bareKey",
                            Members.start()
                                    .put("type", "apiKey")
                                    .put("in", "header")
                                    .put("name", "Authorization")
                                    .put("description", "The API key alone, without the word Bearer (G3).")
                                    .toMap())
                    .put("oauth", OAuthScheme.oauth())
                    .put("openId", OAuthScheme.openId())
                    .toMap(),
            List.of(
                    Map.of("bearer", List.of()),
                    Map.of("bareKey", List.of()),
                    Map.of("oauth", List.of()),
                    Map.of("openId", List.of())),
            FlowSchemas.names());

    private OpenApiDocument() {}

    static Map<String, Object> of(List<Route> routes) {
        return DESCRIPTION.of(routes.stream().map(OpenApiDocument::operation).toList());
    }

    static Operation operation(Route route) {
        List<Answer> answers = new ArrayList<>();
        answers.addAll(good(route));
        answers.addAll(Refusals.of(route));
        return new Operation(
                route.operation(),
                route.method(),
                route.path(),
                route.summary(),
                description(route),
                Tags.of(route.path()),
                route.query(),
                request(route),
                true,
                answers,
                route.access() != Route.Access.KEY,
                extensions(route));
    }

    private static String description(Route route) {
        String facts = route.facts().stream()
                .map(id -> Facts.load().find(id).map(Fact::summary).orElseThrow())
                .collect(Collectors.joining(" "));
        return FlowSchemas.concern(route) ? facts + "\n\n" + FlowSchemas.table() : facts;
    }

    private static Content request(Route route) {
        if (route.requestSchema() == null) {
            return null;
        }
        Content content = Content.json(route.requestSchema());
        return FlowSchemas.concern(route) ? content.showing(FlowSchemas.requests(route.requestSchema())) : content;
    }

    private static List<Answer> good(Route route) {
        Answer shown = new Answer("200", "The page", FIDELITY, Content.of(Content.HTML));
        Answer left = new Answer(
                route.status() == 200 ? "302" : String.valueOf(route.status()),
                "The browser goes back to the application",
                Map.of("Location", "The redirect_uri with code or error, and with state."),
                null);
        if (route.page()) {
            return route.status() == 200 ? List.of(shown, left) : List.of(left);
        }
        return List.of(of(route));
    }

    private static Answer of(Route route) {
        String schema = route.responseSchema();
        return new Answer(
                String.valueOf(route.status()),
                schema == null ? (OTHERS.containsKey(route.operation()) ? "The file" : "Done") : title(schema),
                FIDELITY,
                schema == null ? OTHERS.get(route.operation()) : Content.json(schema));
    }

    private static String title(String schema) {
        return Json.parse(SchemaCatalog.load().text(schema)).toObject().text("title");
    }

    private static Map<String, Object> extensions(Route route) {
        Route.RateLimit limit = route.limit();
        return Members.start()
                .put(
                        "x-ratelimit",
                        limit == null
                                ? null
                                : Members.start()
                                        .put("limit", limit.calls())
                                        .put("window", limit.seconds())
                                        .put("scope", "user")
                                        .toMap())
                .put(
                        "x-role-required",
                        route.roles().isEmpty()
                                ? null
                                : route.roles().stream()
                                        .map(WorkspaceRole::wireName)
                                        .toList())
                .put("x-scope-required", route.scopes().isEmpty() ? null : route.scopes())
                .put("x-flows", FlowSchemas.concern(route) ? FlowSchemas.byFlow() : null)
                .put("x-facts", route.facts())
                .put("x-tier", route.tier().name())
                .withoutNulls()
                .toMap();
    }
}
