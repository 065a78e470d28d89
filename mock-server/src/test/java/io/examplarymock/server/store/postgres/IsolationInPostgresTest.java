package io.examplarymock.server.store.postgres;

import io.examplarymock.server.fuzz.IsolationContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A sequence of calls with one key, of a mock that keeps its workspaces in a database,")
class IsolationInPostgresTest extends IsolationContract {
    @RegisterExtension
    static final RealPostgres POSTGRES = new RealPostgres();

    IsolationInPostgresTest() {
        super(POSTGRES.database(), 0.75);
    }
}
