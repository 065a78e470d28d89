package io.examplarymock.server.state;

import java.util.List;

/**
 * What a workspace has become, part by part.
 *
 * @param added in their order, behind all others of their kind; one that was there before has moved to the end
 * @param replaced they keep their place
 * @param gone those that are there no more
 */
public record Difference(List<Part> added, List<Part> replaced, List<PartId> gone) {
    public Difference {
        added = List.copyOf(added);
        replaced = List.copyOf(replaced);
        gone = List.copyOf(gone);
    }

    /** Whether nothing has changed. */
    public boolean isEmpty() {
        return added.isEmpty() && replaced.isEmpty() && gone.isEmpty();
    }
}
