package io.examplarymock.server.fuzz;

import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.server.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a schema says about each place of a body. */
final class Grammar {
    private static final SchemaCatalog CATALOG = SchemaCatalog.load();
    private static final Map<String, Map<?, ?>> DOCUMENTS = new ConcurrentHashMap<>();
    /** Keywords whose schemas hold for the same place, or would under a condition. */
    private static final Set<String> OF_THE_SAME_PLACE =
            Set.of("allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas");

    private final List<Rule> rules = new ArrayList<>();

    private Grammar() {}

    /**
     * A place with keywords that hold there.
     *
     * @param container the map or list around it, which can be changed
     * @param step its name or its index; a name may be one that is not there
     */
    record Rule(Object container, Object step, Map<?, ?> keywords) {
        Object value() {
            return container instanceof Map<?, ?> members
                    ? members.get(step)
                    : ((List<?>) container).get((Integer) step);
        }

        @SuppressWarnings("unchecked")
        void set(Object value) {
            if (container instanceof Map<?, ?>) {
                ((Map<String, Object>) container).put((String) step, value);
            } else {
                ((List<Object>) container).set((Integer) step, value);
            }
        }
    }

    /** Returns the rules for what is at an index of a list. */
    static List<Rule> rules(String schema, List<Object> holder, int index) {
        Grammar grammar = new Grammar();
        grammar.collect(schema, document(schema), holder, index, 0);
        return grammar.rules;
    }

    private void collect(String base, Object schema, Object container, Object step, int depth) {
        if (!(schema instanceof Map<?, ?> keywords) || depth > 40) {
            return;
        }
        Rule rule = new Rule(container, step, keywords);
        rules.add(rule);
        if (keywords.get("$ref") instanceof String reference) {
            follow(base, reference, container, step, depth);
        }
        for (String keyword : OF_THE_SAME_PLACE.stream().sorted().toList()) {
            Object inner = keywords.get(keyword);
            List<?> all = inner instanceof List<?> list ? list : inner == null ? List.of() : List.of(inner);
            all.forEach(one -> collect(base, one, container, step, depth + 1));
        }
        Object value = rule.value();
        if (keywords.get("properties") instanceof Map<?, ?> properties && value instanceof Map<?, ?> members) {
            properties.forEach((name, property) -> {
                if (members.containsKey(name)) {
                    collect(base, property, members, name, depth + 1);
                } else if (property instanceof Map<?, ?> absent) {
                    rules.add(new Rule(members, name, absent));
                }
            });
        }
        if (value instanceof List<?> elements) {
            for (int i = 0; i < Math.min(3, elements.size()); i++) {
                collect(base, keywords.get("items"), elements, i, depth + 1);
            }
        }
    }

    private void follow(String base, String reference, Object container, Object step, int depth) {
        int hash = reference.indexOf('#');
        String file = hash < 0 ? reference : reference.substring(0, hash);
        String name = file.isEmpty()
                ? base
                : Path.of(base)
                        .resolveSibling(file)
                        .normalize()
                        .toString()
                        .replace('\\', '/')
                        .replaceFirst("\\.json$", "");
        Object target = document(name);
        if (hash >= 0) {
            for (String part : reference.substring(hash + 1).split("/", -1)) {
                target = part.isEmpty() ? target : ((Map<?, ?>) target).get(part);
            }
        }
        collect(name, target, container, step, depth + 1);
    }

    private static Map<?, ?> document(String name) {
        return DOCUMENTS.computeIfAbsent(name, it -> (Map<?, ?>)
                Json.parse(CATALOG.text(it).getBytes(StandardCharsets.UTF_8)).toValue());
    }
}
