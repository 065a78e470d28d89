package io.examplarymock.schemas.script;

import io.examplarymock.schemas.script.Node.Mapping;
import io.examplarymock.schemas.script.Node.Member;
import io.examplarymock.schemas.script.Node.Sequence;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads a script with all that it includes into one tree, in which each value knows its file. */
final class Includes {

    private static final String INCLUDE = "include";

    /** What a file tells of itself and not of the script that includes it. */
    private static final Set<String> OWN = Set.of("script", "name", "description", "seed", "start", INCLUDE);

    private static final int MAX_FILES = 64;

    private final ScriptSource source;
    private final UnaryOperator<String> shown;
    private final Problems problems;
    private final Map<String, Optional<Mapping>> read = new HashMap<>();
    private final List<String> path = new ArrayList<>();

    /**
     * Makes a reader.
     *
     * @param shown how the user knows a file of the source
     */
    Includes(ScriptSource source, UnaryOperator<String> shown, Problems problems) {
        this.source = source;
        this.shown = shown;
        this.problems = problems;
    }

    /** Returns the whole, or nothing if a file of it cannot be read. */
    Optional<Mapping> load(String name) {
        problems.reading(shown.apply(name));
        try {
            return whole(name, source.text(name));
        } catch (IOException unreadable) {
            problems.add(Place.startOf(shown.apply(name)), "cannot read this file: " + unreadable.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Mapping> whole(String name, String text) {
        Optional<Node> document = YamlDocument.read(shown.apply(name), text, problems);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        if (!(document.get() instanceof Mapping script)) {
            problems.add(document.get().place(), "a script is an object with members such as name, given and steps");
            return Optional.empty();
        }
        path.add(name);
        Optional<Mapping> base = Optional.of(Mapping.empty(script.place()));
        for (Node file : files(script)) {
            Optional<Mapping> part = included(name, file);
            base = base.isEmpty() || part.isEmpty()
                    ? Optional.empty()
                    : Optional.of(base.get().overlaid(withoutOwn(part.get())));
        }
        path.remove(path.size() - 1);
        return base.map(before -> before.overlaid(script.without(INCLUDE)));
    }

    private List<Node> files(Mapping script) {
        Optional<Node> include = script.member(INCLUDE);
        if (include.isPresent()
                && !(include.get() instanceof Sequence list
                        && list.items().stream().allMatch(file -> file.text().isPresent()))) {
            problems.add(include.get().place(), "\"include\" must be a list of files, such as [shared/midterm.yaml]");
            return List.of();
        }
        return include.map(Node::items).orElse(List.of());
    }

    private Optional<Mapping> included(String from, Node file) {
        String written = file.text().orElseThrow();
        try {
            String name = relative(from, written);
            if (path.contains(name)) {
                throw new IOException("it includes this file"
                        + (name.equals(from) ? " itself" : ", by way of " + String.join(" and ", way(name))));
            }
            if (!read.containsKey(name)) {
                if (read.size() >= MAX_FILES) {
                    throw new IOException("a script includes at most " + MAX_FILES + " files");
                }
                String text = source.text(name);
                problems.reading(shown.apply(name));
                read.put(name, whole(name, text));
            }
            return read.get(name);
        } catch (IOException unavailable) {
            problems.add(file.place(), "cannot include \"" + written + "\": " + unavailable.getMessage());
            return Optional.empty();
        }
    }

    /** The files between the one that would be included again and the end of the way. */
    private List<String> way(String name) {
        return path.subList(path.indexOf(name) + 1, path.size()).stream()
                .map(shown)
                .toList();
    }

    /** The name of a file that another one names, relative to the root of the source. */
    private static String relative(String from, String written) throws IOException {
        if (written.startsWith("/") || written.contains("\\") || written.contains(":")) {
            throw new IOException("write a path relative to this file, with slashes");
        }
        Deque<String> folders = new ArrayDeque<>();
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        for (String part : (folder + written).split("/", -1)) {
            if (part.equals("..")) {
                if (folders.isEmpty()) {
                    throw new IOException("it lies outside the folder of the script, and so is not read");
                }
                folders.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                folders.addLast(part);
            }
        }
        return String.join("/", folders);
    }

    private static Mapping withoutOwn(Mapping part) {
        Map<String, Member> members = new LinkedHashMap<>(part.members());
        members.keySet().removeAll(OWN);
        return new Mapping(part.place(), members);
    }
}
