package io.examplarymock.server.sourcematerial;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.time.Due;
import java.util.Collection;
import java.util.Optional;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/** The source materials of one workspace, with what is due. Immutable: each change answers another collection. */
public final class SourceMaterials {
    private static final SourceMaterials NONE = new SourceMaterials(OrderedPMap.empty(), TreePSet.empty());

    private final PMap<String, SourceMaterial> byId;
    private final PSortedSet<Due> timeline;

    private SourceMaterials(PMap<String, SourceMaterial> byId, PSortedSet<Due> timeline) {
        this.byId = byId;
        this.timeline = timeline;
    }

    /** No materials. */
    public static SourceMaterials none() {
        return NONE;
    }

    /**
     * Returns the material of this id, also one that was removed when its time was over.
     *
     * @throws io.examplarymock.server.error.ApiException SOURCE_MATERIAL_NOT_FOUND
     */
    public SourceMaterial get(String id) {
        return find(id).orElseThrow(() ->
                ApiError.SOURCE_MATERIAL_NOT_FOUND.because("no source material of this id in this workspace"));
    }

    /** Finds a material by id, also one that was removed when its time was over. */
    public Optional<SourceMaterial> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns all materials in the order in which they came. */
    public Collection<SourceMaterial> all() {
        return byId.values();
    }

    /** Returns the earliest thing that time will do. */
    public Optional<Due> nextDue() {
        return timeline.isEmpty() ? Optional.empty() : Optional.of(timeline.first());
    }

    /** Returns these materials with one added, or replaced if its id is there. */
    public SourceMaterials with(SourceMaterial material) {
        SourceMaterial before = byId.get(material.id());
        PSortedSet<Due> due = timeline;
        if (before != null && before.due().isPresent()) {
            due = due.minus(before.due().get());
        }
        if (material.due().isPresent()) {
            due = due.plus(material.due().get());
        }
        return new SourceMaterials(byId.plus(material.id(), material), due);
    }

    /** Returns these materials without one, as if it had never been. */
    public SourceMaterials without(String id) {
        SourceMaterial material = byId.get(id);
        PSortedSet<Due> due = material == null
                ? timeline
                : material.due().map(timeline::minus).orElse(timeline);
        return new SourceMaterials(byId.minus(id), due);
    }

    /** Returns these materials after something that was due. */
    public SourceMaterials after(Due due) {
        return with(get(due.subjectId()).after(due));
    }
}
