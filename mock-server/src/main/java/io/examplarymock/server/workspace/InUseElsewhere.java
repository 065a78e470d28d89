package io.examplarymock.server.workspace;

/**
 * A state was to be restored of which another workspace has a part: an embed token has one page only, and a key opens one
 * workspace only.
 */
public final class InUseElsewhere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private InUseElsewhere(String what, String workspaceId) {
        super(
                what + " workspace " + workspaceId
                        + "; delete or reset that workspace first, or leave it out of the document",
                null,
                false,
                false);
    }

    /** Names the session and the workspace that has it. */
    public static InUseElsewhere session(String sessionId, String workspaceId) {
        return new InUseElsewhere("the embed session " + sessionId + " lives in", workspaceId);
    }

    /** Names the key, masked, and the workspace that it opens. */
    public static InUseElsewhere key(String apiKey, String workspaceId) {
        return new InUseElsewhere("the key " + ApiKeys.masked(apiKey) + " opens", workspaceId);
    }
}
