package io.examplarymock.server.store.file;

import io.examplarymock.server.workspace.DurableStoreTest;
import io.examplarymock.server.workspace.WorkspaceStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A store in a file")
class FileStoreTest extends DurableStoreTest {
    @TempDir
    private Path folder;

    private FileStore open;

    @Override
    protected WorkspaceStore empty() {
        open = FileStore.open(folder.resolve("mock.store"));
        return open;
    }

    @Override
    protected WorkspaceStore reopened() {
        open.close();
        return empty();
    }

    @AfterEach
    void lets_the_file_go() {
        open.close();
    }
}
