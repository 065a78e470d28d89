package io.examplarymock.server.workspace;

/** A state was to be restored whose embed sessions live in another workspace: an embed token has one page only. */
public final class SessionElsewhere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the session and the workspace that has it. */
    public SessionElsewhere(String sessionId, String workspaceId) {
        super(
                "the embed session " + sessionId + " lives in workspace " + workspaceId
                        + "; delete or reset that workspace first, or leave the session out of the document",
                null,
                false,
                false);
    }
}
