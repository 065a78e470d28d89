package io.examplarymock.server;

import io.examplarymock.server.store.StoreAddress;
import io.examplarymock.server.store.UnusableStore;
import io.examplarymock.server.store.file.FileStore;
import io.examplarymock.server.store.postgres.Connecting;
import io.examplarymock.server.workspace.WorkspaceStore;
import io.examplarymock.server.workspace.memory.MemoryStore;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Opens the store that {@code --store} names. */
final class Storage {
    private static final String FILE = "file:";
    private static final String POSTGRES = "jdbc:postgresql:";

    private Storage() {}

    static WorkspaceStore open(String store) {
        try {
            if (store.equals("memory")) {
                return new MemoryStore();
            }
            if (store.startsWith(FILE) && store.length() > FILE.length()) {
                return FileStore.open(Path.of(store.substring(FILE.length())));
            }
            if (store.startsWith(POSTGRES)) {
                return Connecting.to(store);
            }
        } catch (UnusableStore | InvalidPathException e) {
            throw new InvalidOptions(e.getMessage());
        } catch (NoClassDefFoundError missing) {
            throw new InvalidOptions("--store jdbc:postgresql:… needs com.zaxxer:HikariCP, org.flywaydb:flyway-core,"
                    + " org.flywaydb:flyway-database-postgresql and org.postgresql:postgresql on the class path ("
                    + missing.getMessage() + " is missing); the standalone jar and the image have them");
        }
        throw new InvalidOptions(
                "--store takes memory, file:PATH or jdbc:postgresql://HOST/DATABASE, not " + StoreAddress.shown(store));
    }
}
