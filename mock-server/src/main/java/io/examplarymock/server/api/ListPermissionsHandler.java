package io.examplarymock.server.api;

import io.examplarymock.server.permission.Permissions;
import io.examplarymock.server.permission.Resource;
import io.examplarymock.server.workspace.ResourceRule;

/** GET /permissions/{resource} (E13, P2). */
final class ListPermissionsHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        Resource resource = ResourceRule.toRead(call.workspace(), call.id(), call.userId());
        return Reply.of(Permissions.on(resource).stream()
                .map(permission -> PermissionViews.of(permission, call.workspace()))
                .toList());
    }
}
