package io.examplarymock.server.workspace;

import io.examplarymock.server.error.ApiError;

/** Who may be the actor of an embed session: the three checks in the order of C6. */
public final class ActorRule {
    private static final String PREFIX = "user_";

    private ActorRule() {}

    /**
     * Refuses an actor that is no user id (C3), that owns the key (C4), or that the workspace does not have (C5).
     *
     * @param requester id of the user to whom the key of the call belongs
     * @throws io.examplarymock.server.error.ApiException if so
     */
    public static void check(Workspace workspace, String actor, String requester) {
        if (!actor.startsWith(PREFIX)) {
            throw ApiError.ACTOR_WITHOUT_PREFIX.because(
                    "actor is \"" + actor + "\"; it takes the id that POST /users answered");
        }
        if (actor.equals(requester)) {
            throw ApiError.ACTOR_IS_OWNER.because(
                    "actor is the owner of this API key (GET /me); create a user with POST /users");
        }
        if (workspace.content().users().find(actor).isEmpty()) {
            throw ApiError.ACTOR_UNKNOWN.because("no user " + actor + " in the workspace of this API key");
        }
    }
}
