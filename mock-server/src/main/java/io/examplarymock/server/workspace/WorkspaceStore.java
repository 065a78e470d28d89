package io.examplarymock.server.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps workspaces. The one port through which state is kept and changed: a store applies one command at a time to a
 * workspace, atomically, and different workspaces do not wait for each other.
 */
public interface WorkspaceStore extends AutoCloseable {
    /** Returns the present state of a workspace. */
    Optional<Workspace> find(String workspaceId);

    /** Returns the id of the workspace that the key opens. */
    Optional<String> idOfKey(String apiKey);

    /** Returns the id of the workspace that has, or had, the embed session. */
    Optional<String> idOfSession(String sessionId);

    /** Returns the present state of every workspace, in no order. */
    List<Workspace> all();

    /** Returns how many workspaces there are. */
    int size();

    /**
     * Keeps a new workspace, unless there is one with its id or one of its keys already.
     *
     * @return whether it was added
     * @throws InUseElsewhere if another workspace has one of its embed sessions
     */
    boolean add(Workspace workspace);

    /** Forgets a workspace. */
    void remove(String workspaceId);

    /**
     * Applies a command by {@link Workspace#after} and keeps the state that follows. What the command throws goes
     * through, and then nothing has changed. No change of a workspace is earlier than the one before it: if the machine's
     * clock has gone back, it is applied at the time of that one.
     *
     * @return what the command answers, or empty if there is no such workspace
     * @throws io.examplarymock.server.error.ApiException STORE_FULL if the state cannot be kept, STORE_UNAVAILABLE if the store is
     *     out of reach, as then any other question to it
     */
    <R> Optional<Change<R>> apply(String workspaceId, Command<R> command, Instant systemNow);

    /** Returns what passes between the servers that use the same workspaces; empty if this is the only one. */
    default Optional<SharedNotes> sharedNotes() {
        return Optional.empty();
    }

    /** Returns who knows which workspaces may make room, if other servers use them too; empty if this is the only one. */
    default Optional<Openings> openings() {
        return Optional.empty();
    }

    /** Returns the logs that the servers write together that use the same workspaces; empty if this is the only one. */
    default Optional<SharedLog> sharedLog() {
        return Optional.empty();
    }

    /** Returns why workspaces can be neither read nor changed at the moment; empty if all is well. */
    default Optional<String> outage() {
        return Optional.empty();
    }

    /** Lets go of whatever the workspaces are kept in; nothing is asked of the store after that. */
    @Override
    default void close() {}
}
