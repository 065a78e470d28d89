package io.examplarymock.server.store.postgres;

import io.examplarymock.server.workspace.DurableStoreTest;
import io.examplarymock.server.workspace.WorkspaceStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A store in PostgreSQL")
class PostgresStoreTest extends DurableStoreTest {
    @RegisterExtension
    static final RealPostgres POSTGRES = new RealPostgres();

    private String url;
    private PostgresStore open;

    @Override
    protected WorkspaceStore empty() {
        url = POSTGRES.database();
        return reopened();
    }

    @Override
    protected WorkspaceStore reopened() {
        close();
        open = Connecting.to(url);
        return open;
    }

    @AfterEach
    void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
