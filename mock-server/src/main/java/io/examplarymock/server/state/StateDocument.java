package io.examplarymock.server.state;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.workspace.Workspace;
import java.time.DateTimeException;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The document that {@code GET state} answers and {@code PUT state} takes. Reading what was written gives an equal
 * workspace. The document holds the workspace's key and secret: treat it as one.
 */
public final class StateDocument {
    /** The version that is written; older ones would be read too, newer ones are refused. */
    public static final int VERSION = 1;

    private StateDocument() {}

    /** Returns the document of a workspace, as values to be written as JSON. */
    public static Map<String, Object> of(Workspace workspace) {
        return StateWriter.write(workspace);
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
        Workspace workspace;
        try {
            workspace = StateReader.read(document);
        } catch (DateTimeException | IllegalArgumentException | NoSuchElementException e) {
            throw new UnreadableState("", "a value in the document is none that this server writes: " + e.getMessage());
        }
        if (workspace.content().users().find(workspace.ownerUserId()).isEmpty()) {
            throw new UnreadableState(
                    "/workspace/ownerUserId", "names " + workspace.ownerUserId() + ", which is none of the users");
        }
        return workspace;
    }
}
