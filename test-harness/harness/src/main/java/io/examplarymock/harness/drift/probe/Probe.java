package io.examplarymock.harness.drift.probe;

import java.util.Set;

/** One thing that is asked of a deployment. */
public interface Probe {
    /** A name in words, unique. */
    String name();

    /** Ids of the facts that it can speak for. */
    Set<String> facts();

    /** Whether it makes or deletes something. */
    boolean writes();

    /** Asks, and tells the bench what came of it. */
    void run(Bench bench);
}
