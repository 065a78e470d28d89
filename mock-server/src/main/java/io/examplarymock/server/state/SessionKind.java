package io.examplarymock.server.state;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.workspace.Workspace;
import java.util.Collection;
import java.util.Map;

/** The embed sessions of a workspace. */
final class SessionKind extends Kind<Session> {
    SessionKind() {
        super("sessions");
    }

    @Override
    Object home(Workspace workspace) {
        return workspace.sessions().all();
    }

    @Override
    Collection<Session> all(Workspace workspace) {
        return workspace.sessions().all();
    }

    @Override
    boolean has(Workspace workspace, String id) {
        return workspace.sessions().find(id).isPresent();
    }

    @Override
    String id(Session thing) {
        return thing.id();
    }

    @Override
    Map<String, Object> write(Session thing) {
        return SessionWriter.write(thing);
    }

    @Override
    void put(Draft draft, JsonObject entry) {
        Session session = SessionReader.read(entry);
        draft.changeSessions(sessions -> sessions.with(session));
    }

    @Override
    void drop(Draft draft, String id) {
        draft.changeSessions(sessions -> sessions.forgetting(id));
    }
}
