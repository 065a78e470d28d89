package io.examplarymock.server.api;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.user.User;
import io.examplarymock.server.user.WorkspaceRole;
import io.examplarymock.server.workspace.CreateUser;

/** POST /users (E1); the role of a user who was given none is teacher (E1.P). */
final class CreateUserHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        JsonObject body = call.body();
        WorkspaceRole role =
                body.has("role") ? WorkspaceRole.named(body.text("role")).orElseThrow() : WorkspaceRole.TEACHER;
        User user = call.change(new CreateUser(body.text("email"), body.text("name"), role));
        return Reply.of(Views.user(user)).using(call.json().tier("user/create"));
    }
}
