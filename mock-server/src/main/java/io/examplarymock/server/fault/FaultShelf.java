package io.examplarymock.server.fault;

import java.util.List;
import java.util.function.UnaryOperator;

/** Where armed faults lie, by workspace. */
public interface FaultShelf {
    /** Returns a number that no fault has, greater than all before. */
    long number();

    /** Returns the faults of a workspace, oldest first. */
    List<Fault> of(String workspaceId);

    /** Changes the faults of a workspace while nobody else changes them. */
    void change(String workspaceId, UnaryOperator<List<Fault>> change);
}
