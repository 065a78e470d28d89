package io.examplarymock.server.state;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The document that {@code GET state} answers and {@code PUT state} takes: all {@link Parts} in one piece. Reading what
 * was written gives an equal workspace. The document holds the workspace's key and secret: treat it as one.
 */
public final class StateDocument {
    /** The version that is written; older ones would be read too, newer ones are refused. */
    public static final int VERSION = 1;

    private StateDocument() {}

    /** Returns the document of a workspace, as values to be written as JSON; members without a value are left out. */
    public static Map<String, Object> of(Workspace workspace) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", VERSION);
        document.putAll(Head.of(workspace).write());
        Kinds.ALL.forEach(kind -> document.put(kind.name(), kind.list(workspace)));
        return document;
    }

    /**
     * Reads a document that fits the schema {@code admin/state}.
     *
     * @throws UnreadableState if it is of a newer version, or does not hang together
     */
    public static Workspace read(JsonObject document) {
        Integer version = document.integer("version");
        if (version == null || version < 1 || version > VERSION) {
            throw new UnreadableState(
                    "/version", "this server reads documents of version " + VERSION + ", not of version " + version);
        }
        return Checked.workspace(() -> {
            Draft draft = new Draft(Head.read(document));
            Kinds.ALL.forEach(kind -> document.objects(kind.name()).forEach(entry -> kind.put(draft, entry)));
            return draft;
        });
    }
}
