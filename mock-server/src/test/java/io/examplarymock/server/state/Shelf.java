package io.examplarymock.server.state;

import io.examplarymock.server.workspace.Workspace;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What any store of parts does, in the plainest way: a row for each, with the place that it got when it was added. */
final class Shelf {
    private final Map<PartId, Part> parts = new LinkedHashMap<>();

    Shelf(Collection<Part> parts) {
        parts.forEach(part -> this.parts.put(part.id(), part));
    }

    void change(Difference difference) {
        difference.gone().forEach(parts::remove);
        difference.replaced().forEach(part -> parts.put(part.id(), part));
        difference.added().forEach(part -> {
            parts.remove(part.id());
            parts.put(part.id(), part);
        });
    }

    Workspace workspace() {
        return Parts.join(parts.values());
    }
}
