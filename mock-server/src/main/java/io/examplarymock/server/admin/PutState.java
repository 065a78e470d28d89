package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.state.StateDocument;
import io.examplarymock.server.state.UnreadableState;
import io.examplarymock.server.workspace.RestoreWorkspace;
import io.examplarymock.server.workspace.Workspace;

/** PUT state: puts the workspace into the state of a document; it keeps its own id and key. */
final class PutState implements AdminHandler {
    @Override
    public Response handle(AdminCall call) {
        Workspace kept;
        try {
            kept = StateDocument.read(call.body());
        } catch (UnreadableState e) {
            throw RefusedCall.at(e.pointer(), "state", e.getMessage());
        }
        call.workspaces().change(call.workspace().id(), new RestoreWorkspace(kept));
        return AdminAnswers.none();
    }
}
