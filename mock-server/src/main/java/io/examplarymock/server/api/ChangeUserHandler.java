package io.examplarymock.server.api;

import io.examplarymock.server.user.WorkspaceRole;
import io.examplarymock.server.workspace.ChangeUser;

/** PATCH /users/{id} (E11): another role in the workspace. */
final class ChangeUserHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        WorkspaceRole role = WorkspaceRole.named(call.body().text("role")).orElse(null);
        return Reply.of(Views.user(call.change(new ChangeUser(call.id(), null, role))))
                .using(call.json().tier("user/change"));
    }
}
