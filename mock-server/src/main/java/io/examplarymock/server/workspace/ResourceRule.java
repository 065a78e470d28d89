package io.examplarymock.server.workspace;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.permission.Resource;
import io.examplarymock.server.permission.ResourceRole;
import io.examplarymock.server.user.WorkspaceRole;
import java.util.Optional;

/**
 * Who may see and who may change the permissions on a resource (P2). Which roles are enough is M: any role on the resource
 * to see them, manager or higher to change them; owners and admins of the workspace may do both. A resource that the
 * workspace does not have is refused in the same words, since no source has other ones.
 */
public final class ResourceRule {
    private ResourceRule() {}

    /**
     * Returns the resource, for someone who may see its permissions.
     *
     * @throws io.examplarymock.server.error.ApiException RESOURCE_NOT_ACCESSIBLE
     */
    public static Resource toRead(Workspace workspace, String resourceId, String userId) {
        return check(workspace, resourceId, userId, ResourceRole.PARTICIPANT, ApiError.RESOURCE_NOT_ACCESSIBLE);
    }

    /**
     * Returns the resource, for someone who may change its permissions.
     *
     * @throws io.examplarymock.server.error.ApiException RESOURCE_NOT_MANAGEABLE
     */
    public static Resource toManage(Workspace workspace, String resourceId, String userId) {
        return check(workspace, resourceId, userId, ResourceRole.MANAGER, ApiError.RESOURCE_NOT_MANAGEABLE);
    }

    private static Resource check(
            Workspace workspace, String resourceId, String userId, ResourceRole needed, ApiError otherwise) {
        Resource resource = workspace
                .content()
                .resource(resourceId)
                .orElseThrow(() -> otherwise.because(
                        "no exam or practice space " + resourceId + " in this workspace, or it was deleted"));
        Optional<ResourceRole> role = workspace.content().roleOf(userId, resource);
        boolean isEnough = role.filter(has -> has.includes(needed)).isPresent();
        if (isEnough || runsTheWorkspace(workspace, userId)) {
            return resource;
        }
        throw refusal(otherwise, userId, resourceId, needed, role);
    }

    private static boolean runsTheWorkspace(Workspace workspace, String userId) {
        return workspace
                .content()
                .users()
                .find(userId)
                .filter(user -> user.role() == WorkspaceRole.OWNER || user.role() == WorkspaceRole.ADMIN)
                .isPresent();
    }

    private static ApiException refusal(
            ApiError error, String userId, String resourceId, ResourceRole needed, Optional<ResourceRole> role) {
        return error.because(
                "%s has %s on %s; it takes the %s role or a higher one, or an owner or admin of the workspace"
                        .formatted(
                                userId,
                                role.map(has -> "the role " + has.wireName()).orElse("no role"),
                                resourceId,
                                needed.wireName()));
    }
}
