package io.examplarymock.server.questiontype;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/** The question types that a workspace defines, as they came. Immutable: each change answers another collection. */
public final class OwnTypes {
    private static final OwnTypes NONE = new OwnTypes(OrderedPMap.empty());

    private final PMap<String, Map<String, Object>> byId;

    private OwnTypes(PMap<String, Map<String, Object>> byId) {
        this.byId = byId;
    }

    /** No types. */
    public static OwnTypes none() {
        return NONE;
    }

    /** Returns all types in the order in which they were defined first. */
    public Collection<Map<String, Object>> all() {
        return byId.values();
    }

    /** Returns these types with one defined, or defined anew if its {@code id} is there. */
    public OwnTypes with(Map<String, Object> definition) {
        return new OwnTypes(byId.plus(String.valueOf(definition.get("id")), definition));
    }

    /** Finds the definition of this id. */
    public Optional<Map<String, Object>> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns these types without one. */
    public OwnTypes without(String id) {
        return new OwnTypes(byId.minus(id));
    }
}
