package io.examplarymock.server.store.postgres;

import io.examplarymock.server.workspace.Workspace;
import java.util.UUID;

/**
 * A workspace in memory, as it was in some version.
 *
 * @param change what made this version
 */
record Copy(long version, UUID change, Workspace state) {
    boolean is(long otherVersion, UUID otherChange) {
        return version == otherVersion && change.equals(otherChange);
    }
}
