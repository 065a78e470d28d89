package io.examplarymock.server.api;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.permission.Permission;
import io.examplarymock.server.permission.Permissions;
import io.examplarymock.server.permission.Resource;
import io.examplarymock.server.workspace.ResourceRule;

/** GET /permissions/{resource}/{actor} (E13, P2): the effective role, the highest of user and group. */
final class GetPermissionHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        String resourceId = call.parameters().get(0);
        String actor = call.parameters().get(1);
        Resource resource = ResourceRule.toRead(call.workspace(), resourceId, call.userId());
        Permission permission = call.workspace()
                .content()
                .users()
                .find(actor)
                .map(user -> Permissions.effective(user, resource))
                .orElseGet(() -> Permissions.held(actor, resource))
                .orElseThrow(() -> ApiError.ACTOR_WITHOUT_ACCESS.because(
                        actor + " has no role on " + resourceId + "; POST /permissions/" + resourceId + " gives one"));
        return Reply.of(PermissionViews.of(permission, actor, call.workspace()));
    }
}
