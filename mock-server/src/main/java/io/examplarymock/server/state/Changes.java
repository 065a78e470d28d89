package io.examplarymock.server.state;

import java.util.ArrayList;
import java.util.List;

/** Collects a {@link Difference}. */
final class Changes {
    private final List<Part> added = new ArrayList<>();
    private final List<Part> replaced = new ArrayList<>();
    private final List<PartId> gone = new ArrayList<>();

    void added(Part part) {
        added.add(part);
    }

    void replaced(Part part) {
        replaced.add(part);
    }

    void gone(PartId id) {
        gone.add(id);
    }

    Difference difference() {
        return new Difference(added, replaced, gone);
    }
}
