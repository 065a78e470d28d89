package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.workspace.Workspace;
import java.util.List;

/** GET sessions?flow=&status=&newest=: in the order of their creation. */
final class ListSessions implements AdminHandler {
    private final SessionViews views;

    ListSessions(SessionViews views) {
        this.views = views;
    }

    @Override
    public Response handle(AdminCall call) {
        Workspace workspace = call.workspace();
        String flow = call.request().queryParameter("flow").orElse(null);
        String status = call.request().queryParameter("status").orElse(null);
        List<Session> wanted = workspace.sessions().all().stream()
                .filter(session -> flow == null || flow.equals(session.terms().flow()))
                .filter(session ->
                        status == null || status.equals(session.status().wireName()))
                .toList();
        return AdminAnswers.ok(call.newestOf(wanted).stream()
                .map(session -> views.of(session, workspace, call.request()))
                .toList());
    }
}
