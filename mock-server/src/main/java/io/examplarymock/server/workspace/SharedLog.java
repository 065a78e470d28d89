package io.examplarymock.server.workspace;

import java.util.List;
import java.util.Optional;

/**
 * Logs that servers which share workspaces write together: one of each workspace, which ends with it, and one of {@link
 * #NOBODY}. Lines are numbered in the order in which they come to be seen, by whichever server: whoever has read up to a
 * number will never find a lower one that was not there.
 */
public interface SharedLog {
    /** Whose log has what no workspace can be told for. */
    String NOBODY = "";

    /**
     * What is to be added.
     *
     * @param owner the id of a workspace, or {@link #NOBODY}
     * @param nanos when it happened, by {@link System#nanoTime}
     */
    record Line(String owner, String text, long nanos) {}

    /** What was added. */
    record Numbered(long number, String text) {}

    /**
     * What a log held at one moment.
     *
     * @param lines by number
     * @param last the newest number that was given
     * @param evicted how many lines made room for newer ones since the log was cleared
     */
    record Page(List<Numbered> lines, long last, long evicted) {}

    /**
     * Returns what adds these lines, but for those of a log that was cleared after they happened, or is gone. Where it is
     * refused with STORE_UNAVAILABLE it is to be run again: no line is added twice.
     *
     * @param most how many lines a log keeps; it also keeps no more of them than the store has set as a bound of their size
     */
    Runnable adding(List<Line> lines, int most);

    /** Returns the lines behind a number; 0 for all. */
    Page after(String owner, long number);

    /** Finds a line by number. */
    Optional<Numbered> find(String owner, long number);

    /** Forgets every line; numbering goes on. */
    void clear(String owner);
}
