package io.examplarymock.server.workspace;

import java.time.Duration;
import java.util.Optional;

/**
 * Which workspaces were opened by their key's first use, and when they were last used. Only these may make room for others,
 * once they are idle.
 */
public interface Openings {
    /** How long a workspace must have been idle before it may make room. */
    Duration IDLE = Duration.ofHours(1);

    /** Notes that a key's first use opened a workspace. */
    void opened(String workspaceId);

    /** Notes that somebody uses a workspace, if it is one of these. */
    void used(String workspaceId);

    /** Removes the workspace that has been idle longest, and returns its id; empty if none has been idle long enough. */
    Optional<String> removeIdlest();

    /** Forgets a workspace that was removed. */
    void forget(String workspaceId);
}
