package io.examplarymock.server.workspace;

import java.time.Instant;

/** Gives a user one more key to the workspace (fact G2). */
record IssueKey(String apiKey, String userId) implements Command<Void> {
    @Override
    public Change<Void> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        return new Change<>(
                workspace.with(
                        workspace.content().with(workspace.content().users().holding(apiKey, userId))),
                null);
    }
}
