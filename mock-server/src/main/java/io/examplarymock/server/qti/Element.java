package io.examplarymock.server.qti;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An XML element, immutable; attributes keep their order. */
record Element(String name, Map<String, String> attributes, List<Node> children) implements Node {

    static Element named(String name) {
        return new Element(name, Map.of(), List.of());
    }

    static Element named(String name, String text) {
        return named(name).holding(new Text(text));
    }

    Element with(String attribute, Object value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value.toString());
        return new Element(name, Collections.unmodifiableMap(more), children);
    }

    Element holding(Node... more) {
        return holding(List.of(more));
    }

    Element holding(List<? extends Node> more) {
        List<Node> all = new ArrayList<>(children);
        all.addAll(more);
        return new Element(name, attributes, List.copyOf(all));
    }

    /** Returns this element with the child before all others. */
    Element startingWith(Node child) {
        return new Element(name, attributes, List.of(child)).holding(children);
    }
}
