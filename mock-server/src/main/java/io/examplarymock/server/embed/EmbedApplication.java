package io.examplarymock.server.embed;

import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.flow.Access;
import io.examplarymock.server.flow.Deed;
import io.examplarymock.server.flow.Flows;
import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.session.IllegalTransition;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionStatus;
import io.examplarymock.server.session.SessionTerms;
import io.examplarymock.server.workspace.ActOnSession;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.Workspaces;
import java.time.Instant;
import java.util.Optional;

/** Answers {@code /embeds/<token>} with the status that the session calls for, and a plain page. */
public final class EmbedApplication implements HttpApplication {
    private static final String ROOT = "/embeds/";

    private final Workspaces workspaces;

    /** Shows the sessions of these workspaces. */
    public EmbedApplication(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public boolean serves(String path) {
        return path.startsWith(ROOT) && path.indexOf('/', ROOT.length()) < 0 && path.length() > ROOT.length();
    }

    @Override
    public Response handle(Request request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return Page.plain(405, "Method not allowed", "An embed page is loaded with GET.")
                    .with("Allow", "GET, HEAD");
        }
        String id = SessionTerms.ID_PREFIX + request.path().substring(ROOT.length());
        Optional<Workspace> workspace = workspaces.withSession(id);
        if (workspace.isEmpty()) {
            return Page.plain(404, "No such session", "There is no embed session under this address.");
        }
        return workspace
                .get()
                .sessions()
                .find(id)
                .map(session -> page(request, workspace.get(), session))
                .orElseGet(() -> deleted(workspace.get(), id));
    }

    @Override
    public Response refuseLargeBody(Request request) {
        return Page.plain(413, "Request too large", "An embed page takes no body.");
    }

    private Response page(Request request, Workspace workspace, Session session) {
        if (session.status() == SessionStatus.EXPIRED) {
            return Page.plain(
                    410,
                    "This session has expired",
                    "It was open for seven days, until " + session.terms().expiresAt() + ".");
        }
        if (session.status().isFinished()) {
            return Page.plain(
                    200, "This session is " + session.status().wireName(), "There is nothing left to do here.");
        }
        Access access = Flows.named(session.terms().flow()).access(session.terms(), workspace.content());
        return switch (access.verdict()) {
            case GONE -> Page.plain(410, "This session has nothing to show any more", access.reason() + ".");
            case FORBIDDEN -> Page.plain(403, "You may not open this", access.reason() + ".");
            case GRANTED -> opened(request, workspace, session);
        };
    }

    private Response opened(Request request, Workspace workspace, Session session) {
        if (request.method().equals("GET")) {
            try {
                workspaces.change(workspace.id(), new ActOnSession(session.id(), Deed.of(Action.OPEN)));
            } catch (IllegalTransition | ApiException changedMeanwhile) {
                return handle(request);
            }
        }
        return Page.plain(
                200,
                session.terms().flow(),
                "This session is " + session.status().wireName() + " until "
                        + session.terms().expiresAt() + ". Drive it through the admin actions of the mock.");
    }

    private static Response deleted(Workspace workspace, String id) {
        Instant at = workspace.sessions().deleted().get(id);
        return Page.plain(
                410, "This session was deleted", at == null ? "It is gone." : "It was deleted at " + at + ".");
    }
}
