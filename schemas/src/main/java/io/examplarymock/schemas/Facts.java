package io.examplarymock.schemas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The list of everything that is known or assumed about the platform. Immutable. */
public final class Facts {

    private final Map<String, Fact> byId;

    private Facts(Map<String, Fact> byId) {
        this.byId = byId;
    }

    /** Returns the one shared list, read from {@code facts.json} on first use. */
    public static Facts load() {
        return Loaded.FACTS;
    }

    /** Returns the fact with this id, for example {@code C4} or {@code E4.P}; ids are case-sensitive. */
    public Optional<Fact> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns every fact in the order of the file, the parts of a fact directly behind it. */
    public List<Fact> all() {
        return List.copyOf(byId.values());
    }

    private static Facts read(JsonNode document) {
        Map<String, Fact> byId = new LinkedHashMap<>();
        for (JsonNode entry : document) {
            add(entry, byId);
            entry.path("parts").forEach(part -> add(part, byId));
        }
        return new Facts(byId);
    }

    private static void add(JsonNode entry, Map<String, Fact> byId) {
        String id = entry.required("id").asString();
        Tier tier = Tier.valueOf(entry.required("tier").asString());
        Fact previous =
                byId.put(id, new Fact(id, tier, entry.required("summary").asString()));
        if (previous != null) {
            throw new IllegalStateException("facts.json lists " + id + " twice");
        }
    }

    private static final class Loaded {
        static final Facts FACTS = read(Resources.json("facts.json"));
    }
}
