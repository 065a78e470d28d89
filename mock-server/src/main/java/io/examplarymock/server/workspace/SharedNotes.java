package io.examplarymock.server.workspace;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What servers that share workspaces tell each other beside them, since a client meets now one, now another. A note is
 * forgotten after a while, by the clock that all of them have in common; none of it is part of a workspace.
 */
public interface SharedNotes {
    /** What notes are about; within one kind each has a name of its own. */
    enum Kind {
        EXPORT,
        PAGE_REQUEST,
        FAULTS
    }

    /** Leaves a note unless there is one of its name; returns whether it was left. */
    boolean add(Kind kind, String name, String text, Duration kept);

    /** Returns what a note says. */
    Optional<String> find(Kind kind, String name);

    /**
     * Changes a note, or leaves the first or takes away the last, while nobody else changes it.
     *
     * @param change of what it says, empty if there is none; may be called more than once
     */
    void change(Kind kind, String name, UnaryOperator<Optional<String>> change, Duration kept);

    /** Takes away the oldest notes of a kind, all kept equally long, but for so many. */
    void keepNewest(Kind kind, int most);

    /** Leaves a note, whatever was there. */
    default void put(Kind kind, String name, String text, Duration kept) {
        change(kind, name, before -> Optional.of(text), kept);
    }

    /** Takes a note away. */
    default void remove(Kind kind, String name) {
        change(kind, name, text -> Optional.empty(), Duration.ZERO);
    }
}
