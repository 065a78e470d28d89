package io.examplarymock.server.api;

import io.examplarymock.schemas.SchemaReport;
import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.export.Exports;
import io.examplarymock.server.fault.Fault;
import io.examplarymock.server.fault.Faults;
import io.examplarymock.server.http.BaseUrl;
import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.PathTree;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.journal.Finding;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.Workspaces;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way of every request to the API, in one place: route, key, armed faults, limit, role and scopes, body, schema,
 * handler, answer, journal.
 */
public final class ApiApplication implements HttpApplication {
    private final PathTree<Route> routes = new PathTree<>();
    private final PathTree<KnownOperation> known = KnownOperation.tree();
    private final RateLimits limits = new RateLimits();
    private final List<Route> table;
    private final Workspaces workspaces;
    private final Callers callers;
    private final Faults faults;
    private final ApiSettings settings;
    private final Recorder recorder;

    /** Serves the API over these workspaces and exports. */
    public ApiApplication(
            Workspaces workspaces, Faults faults, Exports exports, Recorder recorder, ApiSettings settings) {
        this.workspaces = workspaces;
        this.callers = new Callers(workspaces);
        this.faults = faults;
        this.recorder = recorder;
        this.settings = settings;
        this.table = Routes.table(settings, exports);
        table.forEach(route -> routes.add(route.method(), route.path(), route));
    }

    /** Forgets what was counted in a workspace. */
    public void forget(String workspaceId) {
        limits.forget(workspaceId);
    }

    /** Returns what is known of each operation, in the table's order. */
    public List<OperationInfo> operations() {
        return table.stream().map(OperationInfo::of).toList();
    }

    @Override
    public boolean serves(String path) {
        return routes.find(path).isPresent() || known.find(path).isPresent();
    }

    @Override
    public Response handle(Request request) {
        Recorder.Recording recording = recorder.begin(request);
        Optional<PathTree.Match<Route>> match = routes.find(request.path());
        if (Cors.isPreflight(request) && serves(request.path())) {
            return recording.finish(Cors.preflight(request, methods(request.path())));
        }
        try {
            return recording.finish(Cors.allow(answer(request, match, recording)));
        } catch (ApiException refusal) {
            attribute(recording, request);
            Response answer =
                    Cors.allow(isPage(request, match) ? Answers.shownRefusal(refusal) : Answers.refusal(refusal));
            return recording.finish(
                    refusal.error() == ApiError.METHOD_NOT_ALLOWED
                            ? answer.with("Allow", match.orElseThrow().allow())
                            : answer);
        } catch (RuntimeException defect) {
            recorder.report(defect, request);
            return recording.finish(Cors.allow(Answers.refusal(
                    ApiError.INTERNAL.because(defect.getClass().getSimpleName() + "; the server's log has the rest"))));
        }
    }

    @Override
    public Response refuseLargeBody(Request request) {
        Recorder.Recording recording = recorder.begin(request);
        routes.find(request.path())
                .flatMap(match -> match.method(request.method()))
                .ifPresent(route -> recording.operation(route.operation()));
        attribute(recording, request);
        return recording.finish(Cors.allow(Answers.refusal(
                ApiError.BODY_TOO_LARGE.because("the body was not read; a request takes at most 1 MiB"))));
    }

    /** What is refused before the key is read belongs into the journal of its workspace all the same. */
    private void attribute(Recorder.Recording recording, Request request) {
        if (!recording.isAttributed()) {
            try {
                recording.workspace(callers.of(request).workspace());
            } catch (ApiException withoutWorkspace) {
                recording.workspace(null);
            }
        }
    }

    private static boolean isPage(Request request, Optional<PathTree.Match<Route>> match) {
        return match.flatMap(found -> found.method(request.method()))
                .filter(Route::page)
                .isPresent();
    }

    private Response answer(Request request, Optional<PathTree.Match<Route>> match, Recorder.Recording recording) {
        Route route = route(request, match);
        recording.operation(route.operation());
        Caller caller = callers.of(request, route);
        Workspace workspace = caller == null ? null : caller.workspace();
        recording.workspace(workspace);
        Optional<Fault> fault = workspace == null ? Optional.empty() : fault(workspace, route, match.orElseThrow());
        fault.ifPresent(armed -> recording.disturbance(armed.effect().disturbance()));
        if (fault.isPresent() && fault.get().effect().preventsOperation()) {
            return Answers.fault(fault.get());
        }
        Call call = Call.of(
                request,
                workspaces,
                caller,
                match.orElseThrow().parameters(),
                BaseUrl.of(request, settings.publicUrl()));
        try {
            Reply reply = perform(route, call);
            Answers.check(route, reply, settings.selfCheck(), recording);
            return Answers.good(
                    route,
                    fault.map(armed -> reply.extendedBy(armed.effect().extension()))
                            .orElse(reply));
        } finally {
            recording.request(call.violations(), call.warnings());
        }
    }

    private Optional<Fault> fault(Workspace workspace, Route route, PathTree.Match<Route> match) {
        String session =
                route.path().startsWith("/embed-sessions/") ? match.parameters().get(0) : null;
        return faults.meet(workspace.id(), route.operation(), session, workspaces.now(workspace));
    }

    private Reply perform(Route route, Call call) {
        if (route.access() == Route.Access.KEY) {
            if (settings.rateLimits()) {
                limits.count(route, call.caller(), workspaces.now(call.workspace()));
            }
            Entitlement.check(route, call.caller());
        }
        if (route.requiresApproval() && !call.workspace().approved()) {
            throw ApiError.NOT_APPROVED.because(
                    "this workspace was made with approved: false (an admin field of the mock)");
        }
        if (route.requestSchema() == null) {
            return route.handler().handle(call);
        }
        boolean ofClient = route.access() == Route.Access.CLIENT;
        JsonBody body = ofClient ? ClientRequest.body(call.request(), route) : BodyReader.read(call.request());
        SchemaReport report = body.validate(route.requestSchema());
        call.warnings().addAll(Findings.at("", report.warnings()));
        List<Finding> violations = Findings.at("", report.violations());
        if (ofClient) {
            call.violations().addAll(violations);
            ClientRequest.refuse(violations);
        }
        call.refuse(violations);
        return route.handler().handle(call.withBody(body));
    }

    private Route route(Request request, Optional<PathTree.Match<Route>> match) {
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        Optional<Route> route = match.flatMap(found -> found.method(method));
        if (route.isEmpty()) {
            refuseUndocumented(method, request.path());
        }
        PathTree.Match<Route> found = match.orElseThrow(() ->
                ApiError.PATH_NOT_FOUND.because("no operation at " + request.path() + "; GET /openapi lists them all"));
        return route.orElseThrow(() -> ApiError.METHOD_NOT_ALLOWED.because(request.path() + " knows " + found.allow()));
    }

    /** What a page may ask for, be it only to hear that nobody documents it. */
    private Set<String> methods(String path) {
        Set<String> methods = new LinkedHashSet<>();
        routes.find(path).ifPresent(match -> methods.addAll(match.methods()));
        known.find(path).ifPresent(match -> methods.addAll(match.methods()));
        return methods;
    }

    private void refuseUndocumented(String method, String path) {
        known.find(path).flatMap(found -> found.method(method)).ifPresent(operation -> {
            throw ApiError.UNDOCUMENTED.because(
                    "all that is known is that " + operation.what()
                            + "; neither this path nor what it takes and answers is documented, and the path is the mock's guess");
        });
    }
}
