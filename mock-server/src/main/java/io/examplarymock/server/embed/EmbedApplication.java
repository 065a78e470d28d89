package io.examplarymock.server.embed;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.fault.Effect;
import io.examplarymock.server.fault.Fault;
import io.examplarymock.server.fault.Faults;
import io.examplarymock.server.fault.Scope;
import io.examplarymock.server.flow.Deed;
import io.examplarymock.server.flow.InvalidDeed;
import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.PathTree;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.json.MalformedJson;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.session.IllegalTransition;
import io.examplarymock.server.session.SessionTerms;
import io.examplarymock.server.workspace.ActOnSession;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.Workspaces;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers everything under {@code /embeds}: the page of a session, what the page asks to stay up to date, and what its
 * visitor does. Whoever knows the token may do it; there is no other credential (C11).
 */
public final class EmbedApplication implements HttpApplication {
    private static final Logger LOG = System.getLogger("io.examplarymock.server");
    private static final String ROOT = "/embeds/";

    private final Workspaces workspaces;
    private final Faults faults;
    private final Deeds deeds;
    private final Once once;
    private final PathTree<Route> routes = new PathTree<Route>()
            .add("GET", "/embeds/{token}", new Route(Scope.EMBED_PAGE, this::page))
            .add("GET", "/embeds/{token}/view", new Route(Scope.EMBED_VIEW, this::view))
            .add("POST", "/embeds/{token}/actions", new Route(Scope.EMBED_ACT, this::act))
            .add("POST", "/embeds/{token}/{call}", new Route(Scope.EMBED_ACT, this::call));

    /** {@code operation} is what faults call it. */
    private record Route(String operation, Handler handler) {}

    @FunctionalInterface
    private interface Handler {
        Response handle(Request request, List<String> parameters);
    }

    /** Shows the sessions of these workspaces; its calls meet what is armed among these faults. */
    public EmbedApplication(Workspaces workspaces, Faults faults) {
        this.workspaces = workspaces;
        this.faults = faults;
        this.deeds = new Deeds(workspaces);
        this.once = new Once(
                workspaces.sharedNotes().<Once.Done>map(DoneAnywhere::new).orElseGet(DoneHere::new));
    }

    @Override
    public boolean serves(String path) {
        return path.startsWith(ROOT) && path.length() > ROOT.length();
    }

    @Override
    public Response handle(Request request) {
        Optional<PathTree.Match<Route>> match = routes.find(request.path());
        if (match.isEmpty()) {
            return unknown(request);
        }
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        Optional<Route> route = match.get().method(method);
        if (route.isEmpty()) {
            return refusal(405, "this takes " + match.get().allow())
                    .with("Allow", match.get().allow());
        }
        try {
            return answer(request, route.get(), match.get().parameters());
        } catch (ApiException unreachable) {
            return refusal(unreachable);
        }
    }

    private Response answer(Request request, Route route, List<String> parameters) {
        Optional<Effect> fault = fault(parameters.get(0), route.operation());
        if (fault.isPresent() && fault.get().preventsOperation()) {
            return prevented(fault.get());
        }
        Response response = answer(request, route.handler(), parameters);
        return fault.map(armed -> response.disturbedBy(armed.disturbance())).orElse(response);
    }

    private Optional<Effect> fault(String token, String operation) {
        String session = SessionTerms.ID_PREFIX + token;
        return workspaces
                .withSession(session)
                .flatMap(workspace -> faults.meet(workspace.id(), operation, session, workspaces.now(workspace)))
                .map(Fault::effect);
    }

    private static Response prevented(Effect effect) {
        Response response = effect.status() == null
                ? Response.empty(200)
                : refusal(effect.status(), "the server answered " + effect.status());
        Integer retryAfter = effect.retryAfterSeconds();
        return (retryAfter == null ? response : response.with("Retry-After", String.valueOf(retryAfter)))
                .disturbedBy(effect.disturbance());
    }

    private static Response answer(Request request, Handler handler, List<String> parameters) {
        try {
            return handler.handle(request, parameters);
        } catch (Refusal refused) {
            return refusal(refused.status(), refused.getMessage());
        } catch (IllegalTransition impossible) {
            return refusal(409, impossible.getMessage());
        } catch (InvalidDeed invalid) {
            return refusal(400, invalid.member() + ": " + invalid.getMessage());
        } catch (ApiException refused) {
            return refusal(refused);
        } catch (RuntimeException defect) {
            LOG.log(Level.ERROR, "The mock failed on " + request.method() + " " + request.path(), defect);
            return refusal(500, "This is a defect of the mock; its log has the rest.");
        }
    }

    @Override
    public Response refuseLargeBody(Request request) {
        return refusal(413, "that is more than a page may send");
    }

    private Response page(Request request, List<String> parameters) {
        Optional<Visit> found = find(parameters.get(0));
        if (found.isEmpty()) {
            return unknown(request);
        }
        Visit visit = found.get();
        if (Screen.of(visit).isFlow() && request.method().equals("GET")) {
            visit = opened(visit);
        }
        // A deleted session takes its theme with it.
        Object locale = visit.session() == null
                ? Texts.language(request)
                : visit.terms().theme().get("locale");
        String slug = visit.session() == null ? null : visit.terms().flow();
        // The page starts from here: what happened before it was loaded is not told again.
        Map<String, Object> view = new LinkedHashMap<>(View.of(visit, Long.MAX_VALUE));
        view.put("theme", visit.session() == null ? Map.of() : visit.terms().theme());
        return Document.of(
                Screen.of(visit),
                Texts.in(locale, slug),
                view,
                slug,
                visit.session() == null ? null : visit.terms().allowedOrigin());
    }

    private Visit opened(Visit visit) {
        try {
            workspaces.change(visit.workspace().id(), new ActOnSession(visit.sessionId(), Deed.of(Action.OPEN)));
        } catch (IllegalTransition | ApiException changedMeanwhile) {
            // The page then shows how things stand now.
        }
        return find(visit.terms().token()).orElse(visit);
    }

    private Response act(Request request, List<String> parameters) {
        Visit visit = working(parameters);
        JsonObject body = body(request);
        once.run(visit, request, () -> deeds.perform(visit, body));
        return view(request, visit(parameters));
    }

    private Response call(Request request, List<String> parameters) {
        Visit visit = working(parameters);
        JsonObject body = body(request);
        FlowPage page = FlowPages.of(visit);
        FlowPage.FlowChange change = page.changes().get(parameters.get(1));
        if (change != null) {
            once.run(visit, request, () -> change.make(visit, body, workspaces));
            return json(200, page.content(visit(parameters)));
        }
        FlowPage.FlowCall call = page.calls().get(parameters.get(1));
        if (call == null) {
            throw new Refusal(404, "the page of " + visit.terms().flow() + " has no " + parameters.get(1));
        }
        return json(200, call.answer(visit, body));
    }

    private Response view(Request request, List<String> parameters) {
        return view(request, visit(parameters));
    }

    private static Response view(Request request, Visit visit) {
        long after = request.queryParameter("after")
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
        return json(200, View.of(visit, after));
    }

    private Visit visit(List<String> parameters) {
        return find(parameters.get(0))
                .orElseThrow(() -> new Refusal(404, "there is no embed session under this address"));
    }

    /** A visit on which something can be done. */
    private Visit working(List<String> parameters) {
        Visit visit = visit(parameters);
        Screen screen = Screen.of(visit);
        // A finished session gets its refusal from the session itself, which names both ends.
        if (visit.session() == null
                || (!screen.isFlow() && !visit.session().status().isFinished())) {
            throw new Refusal(screen.status(), screen.sentence(Texts.in("en", null)));
        }
        return visit;
    }

    private Optional<Visit> find(String token) {
        String id = SessionTerms.ID_PREFIX + token;
        return workspaces.withSession(id).map(workspace -> visit(workspace, id));
    }

    private Visit visit(Workspace workspace, String id) {
        return new Visit(workspace, workspace.sessions().find(id).orElse(null), id, workspaces.now(workspace));
    }

    /** Only what a script sends by intent is taken: no form of another site can send this type. */
    private static JsonObject body(Request request) {
        if (!request.header("Content-Type").orElse("").startsWith("application/json")) {
            throw new Refusal(415, "send application/json");
        }
        try {
            return Json.parse(request.body()).toObject();
        } catch (MalformedJson malformed) {
            throw new Refusal(400, "the body cannot be read: " + malformed.getMessage());
        }
    }

    private static Response unknown(Request request) {
        Texts texts = Texts.in(Texts.language(request), null);
        return request.method().equals("POST")
                ? refusal(404, Screen.UNKNOWN.sentence(Texts.in(null, null)))
                : Document.of(
                        Screen.UNKNOWN,
                        texts,
                        Map.of("screen", Screen.UNKNOWN.wireName(), "detail", "", "theme", Map.of()),
                        null,
                        null);
    }

    private static Response refusal(ApiException refused) {
        Response response = refusal(refused.error().status(), refused.getMessage());
        return refused.error() == ApiError.STORE_UNAVAILABLE
                ? response.with("Retry-After", String.valueOf(refused.retryAfterSeconds()))
                : response;
    }

    private static Response refusal(int status, String sentence) {
        return json(status, Map.of("message", sentence));
    }

    private static Response json(int status, Object value) {
        return Response.of(status, "application/json", Json.write(value))
                .with("Cache-Control", "no-store")
                .with("X-Content-Type-Options", "nosniff");
    }
}
