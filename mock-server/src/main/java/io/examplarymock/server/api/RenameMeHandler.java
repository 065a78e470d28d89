package io.examplarymock.server.api;

import io.examplarymock.server.workspace.ChangeUser;

/** PATCH /me (E12): another name for the user who calls. */
final class RenameMeHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        return Reply.of(Views.me(
                        call.change(new ChangeUser(call.userId(), call.body().text("name"), null))))
                .using(call.json().tier("user/rename"));
    }
}
