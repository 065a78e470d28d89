package io.examplarymock.server.state;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.session.Deletion;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.Workspace;
import java.util.Collection;
import java.util.Map;

/** The embed sessions that were deleted, with their last states as long as these are kept. */
final class DeletionKind extends Kind<Deletion> {
    DeletionKind() {
        super("deletedSessions");
    }

    @Override
    Object home(Workspace workspace) {
        return workspace.sessions().deletions();
    }

    @Override
    Collection<Deletion> all(Workspace workspace) {
        return workspace.sessions().deletions();
    }

    @Override
    boolean has(Workspace workspace, String id) {
        return workspace.sessions().deletion(id).isPresent();
    }

    @Override
    String id(Deletion thing) {
        return thing.sessionId();
    }

    @Override
    Map<String, Object> write(Deletion thing) {
        return Members.start()
                .put("id", thing.sessionId())
                .put("at", Instants.text(thing.at()))
                .put("session", thing.last() == null ? null : SessionWriter.write(thing.last()))
                .withoutNulls()
                .toMap();
    }

    @Override
    void put(Draft draft, JsonObject entry) {
        Session last = entry.has("session") ? SessionReader.read(entry.object("session")) : null;
        Deletion deletion = new Deletion(entry.text("id"), Instants.of(entry, "at"), last);
        draft.changeSessions(sessions -> sessions.with(deletion));
    }

    @Override
    void drop(Draft draft, String id) {
        draft.changeSessions(sessions -> sessions.forgettingDeletion(id));
    }
}
