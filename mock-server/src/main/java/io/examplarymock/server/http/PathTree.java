package io.examplarymock.server.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what belongs to a path and a method by walking the path once; the number of routes does not matter. Templates are
 * written {@code /exams/{examId}}; a literal segment wins over a parameter, and {@code {name...}} at the end takes all
 * that is left. Not changed after it is built.
 */
public final class PathTree<T> {
    private final Node<T> root = new Node<>();

    /** What lies at a path: the methods there, and the parameters on the way. */
    public record Match<T>(Map<String, T> byMethod, List<String> parameters) {
        /** Returns what answers the method. */
        public Optional<T> method(String method) {
            return Optional.ofNullable(byMethod.get(method));
        }

        /** Returns the methods that the path knows. */
        public Collection<String> methods() {
            return byMethod.keySet();
        }

        /** Returns the methods as the header {@code Allow} lists them: whatever answers GET answers HEAD. */
        public String allow() {
            List<String> allowed = new ArrayList<>(byMethod.keySet());
            if (byMethod.containsKey("GET")) {
                allowed.add("HEAD");
            }
            return String.join(", ", allowed);
        }
    }

    /** Adds a route; two for the same method and shape are an error. */
    public PathTree<T> add(String method, String template, T value) {
        Node<T> node = root;
        for (String segment : segments(template)) {
            if (segment.endsWith("...}")) {
                node.takesRest = true;
            }
            node = segment.startsWith("{")
                    ? node.parameter()
                    : node.literals.computeIfAbsent(segment, s -> new Node<>());
        }
        if (node.byMethod.putIfAbsent(method, value) != null) {
            throw new IllegalArgumentException("two routes for " + method + " " + template);
        }
        return this;
    }

    /** Finds what lies at a path, or empty if nothing does. A trailing slash is a different path. */
    public Optional<Match<T>> find(String path) {
        List<String> segments = segments(path);
        List<String> parameters = new ArrayList<>(2);
        Node<T> node = root;
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            Node<T> next = node.literals.get(segment);
            if (next == null && node.parameter != null && !segment.isEmpty()) {
                next = node.parameter;
                boolean rest = node.takesRest;
                parameters.add(rest ? String.join("/", segments.subList(i, segments.size())) : segment);
                i = rest ? segments.size() : i;
            }
            if (next == null) {
                return Optional.empty();
            }
            node = next;
        }
        return node.byMethod.isEmpty()
                ? Optional.empty()
                : Optional.of(new Match<>(node.byMethod, List.copyOf(parameters)));
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>(4);
        int start = path.startsWith("/") ? 1 : 0;
        for (int slash = path.indexOf('/', start); slash >= 0; slash = path.indexOf('/', start)) {
            segments.add(path.substring(start, slash));
            start = slash + 1;
        }
        segments.add(path.substring(start));
        return segments;
    }

    private static final class Node<T> {
        private final Map<String, Node<T>> literals = new HashMap<>();
        private final Map<String, T> byMethod = new LinkedHashMap<>();
        private Node<T> parameter;
        private boolean takesRest;

        private Node<T> parameter() {
            if (parameter == null) {
                parameter = new Node<>();
            }
            return parameter;
        }
    }
}
