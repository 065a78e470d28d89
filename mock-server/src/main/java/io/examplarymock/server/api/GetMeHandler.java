package io.examplarymock.server.api;

/** GET /me (E12): how a client learns who owns its key. */
final class GetMeHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        return Reply.of(Views.me(call.caller().user()));
    }
}
