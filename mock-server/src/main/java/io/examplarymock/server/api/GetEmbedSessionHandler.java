package io.examplarymock.server.api;

/** GET /embed-sessions/{id} (E9): polling. */
final class GetEmbedSessionHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        return Reply.of(Views.session(call.workspace().sessions().get(call.id()), call.baseUrl()));
    }
}
