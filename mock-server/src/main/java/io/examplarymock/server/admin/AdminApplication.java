package io.examplarymock.server.admin;

import io.examplarymock.schemas.SchemaReport;
import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.flow.InvalidDeed;
import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Limits;
import io.examplarymock.server.http.PathTree;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.json.MalformedJson;
import io.examplarymock.server.script.OutOfTurn;
import io.examplarymock.server.session.IllegalTransition;
import io.examplarymock.server.workspace.BackwardsInTime;
import io.examplarymock.server.workspace.InUseElsewhere;
import io.examplarymock.server.workspace.Workspaces;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;

/** The way of every request to the admin side: route, body, schema, handler; and each refusal's status, in one place. */
final class AdminApplication implements HttpApplication {
    private static final Logger LOG = System.getLogger("io.examplarymock.server");

    private final PathTree<AdminRoute> routes = new PathTree<>();
    private final Workspaces workspaces;
    private final boolean selfCheck;

    /** Serves the table over these workspaces, and under {@code selfCheck} judges each good answer by its schema. */
    AdminApplication(List<AdminRoute> table, Workspaces workspaces, boolean selfCheck) {
        this.workspaces = workspaces;
        this.selfCheck = selfCheck;
        table.forEach(route -> routes.add(route.method(), AdminRoute.ROOT + route.path(), route));
    }

    @Override
    public boolean serves(String path) {
        return path.equals(AdminRoute.ROOT) || path.startsWith(AdminRoute.ROOT + "/");
    }

    @Override
    public int bodyLimit(String path) {
        return path.equals(AdminRoute.ROOT + "/state") ? Limits.STATE_BYTES : Limits.BODY_BYTES;
    }

    @Override
    public Response handle(Request request) {
        try {
            return answer(request);
        } catch (RefusedCall refusal) {
            return refusal.response();
        } catch (ApiException refusal) {
            return Problem.of(refusal);
        } catch (IllegalTransition impossible) {
            return Problem.of(409, "Impossible action", impossible.getMessage());
        } catch (BackwardsInTime impossible) {
            return Problem.of(409, "Time only moves forward", impossible.getMessage());
        } catch (OutOfTurn impossible) {
            return Problem.of(409, "Out of turn", impossible.getMessage());
        } catch (InUseElsewhere impossible) {
            return Problem.of(409, "In use elsewhere", impossible.getMessage());
        } catch (InvalidDeed invalid) {
            return RefusedCall.at("/" + invalid.member(), "unknown", invalid.getMessage())
                    .response();
        } catch (RuntimeException defect) {
            LOG.log(Level.ERROR, "The mock failed on " + request.method() + " " + request.path(), defect);
            return Problem.of(500, "The mock failed", "This is a defect of the mock; its log has the rest.");
        }
    }

    @Override
    public Response refuseLargeBody(Request request) {
        return Problem.of(
                413,
                "Body too large",
                request.path() + " takes at most " + bodyLimit(request.path()) / Limits.BODY_BYTES + " MiB.");
    }

    private Response answer(Request request) {
        PathTree.Match<AdminRoute> match = routes.find(request.path())
                .orElseThrow(() -> RefusedCall.with(
                        404,
                        "Not found",
                        "no admin operation at " + request.path() + "; GET " + AdminRoute.ROOT
                                + "/openapi lists them all"));
        AdminRoute route = match.method(request.method().equals("HEAD") ? "GET" : request.method())
                .orElseThrow(() -> RefusedCall.wrongMethod(request.path(), match.allow()));
        JsonObject body = route.requestSchema() == null ? new JsonObject(Map.of()) : body(request, route);
        Response response = route.handler().handle(new AdminCall(request, workspaces, match.parameters(), body));
        if (selfCheck) {
            judge(route, response);
        }
        return response;
    }

    private static void judge(AdminRoute route, Response response) {
        if (route.responseSchema() != null && response.status() == route.status()) {
            try {
                Json.parseState(response.body())
                        .validate(route.responseSchema())
                        .violations()
                        .forEach(violation -> reportBreach(route, violation.sentence()));
            } catch (MalformedJson e) {
                reportBreach(route, e.getMessage());
            }
        }
    }

    private static void reportBreach(AdminRoute route, String sentence) {
        LOG.log(Level.ERROR, "The mock answered {0} against its own schema: {1}", route.operation(), sentence);
    }

    private static JsonObject body(Request request, AdminRoute route) {
        return route.handler().readOther(request).orElseGet(() -> body(request, route.requestSchema()));
    }

    private static JsonObject body(Request request, String schema) {
        JsonBody body;
        try {
            // Nothing to say is the same as an empty object, so that a bare POST works.
            body = request.body().length == 0 ? Json.parse("{}") : Json.parseState(request.body());
        } catch (MalformedJson e) {
            throw RefusedCall.at("", "json", "the body cannot be read: " + e.getMessage());
        }
        SchemaReport report = body.validate(schema);
        if (!report.isValid()) {
            throw RefusedCall.by(report.violations());
        }
        return body.toObject();
    }
}
