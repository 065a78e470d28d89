package io.examplarymock.schemas;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The schema files of the class path, each read once, when it is first asked for. Thread-safe. */
final class SchemaDocuments {

    private static final String BASE = "https://examplarymock.io/schemas/";
    private static final String SUFFIX = ".json";

    private final List<String> names =
            Resources.text("index.txt").lines().sorted().toList();
    private final Set<String> known = Set.copyOf(names);
    private final Map<String, Subschema> roots = new ConcurrentHashMap<>();
    private final Map<String, Subschema> targets = new ConcurrentHashMap<>();

    List<String> names() {
        return names;
    }

    boolean contains(String name) {
        return known.contains(name);
    }

    Subschema root(String name) {
        return roots.computeIfAbsent(name, key -> Subschema.root(key, Resources.json(key + SUFFIX)));
    }

    /** Returns the place to which the {@code $ref} of this one leads. */
    Subschema follow(Subschema reference) {
        String target = reference.node().path("$ref").asString();
        return targets.computeIfAbsent(reference.document() + ' ' + target, key -> {
            URI uri = URI.create(id(reference.document())).resolve(target);
            String fragment = uri.getFragment();
            String document = uri.toString()
                    .substring(0, uri.toString().length() - (fragment == null ? 0 : fragment.length() + 1));
            return root(name(document)).at(fragment == null ? "" : fragment);
        });
    }

    static String id(String name) {
        return BASE + name + SUFFIX;
    }

    static String name(String id) {
        return id.substring(BASE.length(), id.length() - SUFFIX.length());
    }

    /** Returns the text behind an {@code $id}, or {@code null} when it is none of ours. */
    String text(String id) {
        return id.startsWith(BASE) && contains(name(id)) ? Resources.text(name(id) + SUFFIX) : null;
    }
}
