package io.examplarymock.server.journal;

/** The journals of all workspaces, and one for requests that no workspace can be told for. */
public interface Journals extends AutoCloseable {
    /** Returns the journal of a workspace. */
    Journal of(String workspaceId);

    /** Returns the journal of requests without a key that opens a workspace, preflights among them. */
    Journal unattributed();

    /** Returns how many bytes of exchanges this server has in memory, roughly. */
    long bytes();

    /** Forgets a workspace's journal. */
    void forget(String workspaceId);

    /** Lets go of whatever the journals are kept in; nothing is recorded after that. */
    @Override
    default void close() {}
}
