package io.examplarymock.server.api;

import io.examplarymock.server.workspace.DeleteSession;

/** DELETE /embed-sessions/{id} (E10). */
final class DeleteEmbedSessionHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        call.change(new DeleteSession(call.id()));
        return Reply.empty();
    }
}
