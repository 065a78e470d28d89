package io.examplarymock.server.workspace.memory;

import io.examplarymock.server.workspace.WorkspaceStore;
import io.examplarymock.server.workspace.WorkspaceStoreTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A store in memory")
class MemoryStoreTest extends WorkspaceStoreTest {
    @Override
    protected WorkspaceStore empty() {
        return new MemoryStore();
    }
}
