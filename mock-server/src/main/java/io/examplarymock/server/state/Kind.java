package io.examplarymock.server.state;

import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.json.MalformedJson;
import io.examplarymock.server.workspace.Workspace;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * One kind of parts: where a workspace has them, and how one is written and read. The one home of what the document says
 * about such things.
 */
abstract class Kind<T> {
    private final String name;

    Kind(String name) {
        this.name = name;
    }

    /** The member of the document that lists them. */
    final String name() {
        return name;
    }

    /** Returns what is another object as soon as any thing of this kind is; seldom otherwise, since then all are compared. */
    abstract Object home(Workspace workspace);

    /** Returns the things in their order; the same object as long as a thing did not change. */
    abstract Collection<T> all(Workspace workspace);

    /** Whether the workspace has the thing of this id. */
    abstract boolean has(Workspace workspace, String id);

    /** Returns what tells it from others of its kind. */
    abstract String id(T thing);

    /** Whether the order of such things means something. */
    boolean isOrdered() {
        return true;
    }

    /** Whether it is unchanged; {@code one} and {@code other} have the same place. */
    boolean isSame(T one, T other) {
        return one == other;
    }

    abstract Map<String, Object> write(T thing);

    /** Reads a thing and gives it to the draft, at the place of the one of its id, else at the end. */
    abstract void put(Draft draft, JsonObject entry);

    /** Takes a thing from the draft, if it is there. */
    abstract void drop(Draft draft, String id);

    final List<Map<String, Object>> list(Workspace workspace) {
        return all(workspace).stream().map(this::write).toList();
    }

    final void addParts(Workspace workspace, List<Part> parts) {
        all(workspace).forEach(thing -> parts.add(part(thing)));
    }

    final void compare(Workspace before, Workspace after, Changes changes) {
        if (home(before) != home(after)) {
            new Comparison<>(this, before, after, changes).run();
        }
    }

    final Part part(T thing) {
        return part(new PartId(name, id(thing)), write(thing));
    }

    static Part part(PartId id, Map<String, Object> value) {
        return new Part(id, Json.ascii(value));
    }

    /** Reads the text of a part. */
    static JsonObject entry(Part part) {
        try {
            return Json.parseState(part.json()).toObject();
        } catch (MalformedJson e) {
            throw new UnreadableState(
                    "/" + part.id().kind(), "the part " + part.id().id() + " is no JSON: " + e.getMessage());
        }
    }

    /** Makes one id of several texts, any of which may be {@code null}. */
    static String join(String... texts) {
        return Json.text(texts);
    }

    /** Takes apart what {@link #join} made. */
    static List<?> split(String id) {
        return (List<?>) Json.parse(id).toValue();
    }
}
