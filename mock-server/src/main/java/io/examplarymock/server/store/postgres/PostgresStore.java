package io.examplarymock.server.store.postgres;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.state.Difference;
import io.examplarymock.server.state.Parts;
import io.examplarymock.server.workspace.Change;
import io.examplarymock.server.workspace.Command;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.WorkspaceStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps workspaces in a database that any number of replicas share.
 *
 * <p>Whoever changes a workspace locks its row, brings the state in memory up to date by the rows that others wrote since,
 * applies the command and writes what has changed. So commands of all replicas come one after the other, none is lost, and
 * what is due fires once. Whoever reads asks for the version first, so that each replica shows what any has acknowledged.
 *
 * <p>Time does not go back where the replicas' clocks differ: a change is never earlier than the one before.
 */
public final class PostgresStore implements WorkspaceStore, AutoCloseable {
    /** How many versions the rows of what is gone stay; a replica that missed more reads the whole workspace. */
    private static final long REMEMBERED_VERSIONS = 256;

    private final Database database;
    private final Copies copies = new Copies();

    PostgresStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Workspace> find(String workspaceId) {
        Optional<Rows.Head> head = database.look(connection -> new Rows(connection).head(workspaceId));
        Optional<Copy> copy =
                head.flatMap(now -> copies.find(workspaceId).filter(mine -> mine.is(now.version(), now.change())));
        return copy.or(() -> database.read(connection -> upToDate(new Rows(connection), workspaceId)))
                .map(Copy::state);
    }

    @Override
    public Optional<String> idOfKey(String apiKey) {
        return database.look(connection -> new Rows(connection).holder(Claim.Table.KEY, apiKey));
    }

    @Override
    public Optional<String> idOfSession(String sessionId) {
        return database.look(connection -> new Rows(connection).holder(Claim.Table.SESSION, sessionId));
    }

    @Override
    public List<Workspace> all() {
        return database.look(connection -> new Rows(connection).ids()).stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    @Override
    public int size() {
        return database.look(connection -> new Rows(connection).count());
    }

    @Override
    public boolean add(Workspace workspace) {
        UUID change = UUID.randomUUID();
        Difference all = new Difference(Parts.of(workspace), List.of(), List.of());
        // An exception would undo what the transaction did, and an answer keeps it: so a refusal is an exception too.
        try {
            return database.change(connection -> {
                Rows rows = new Rows(connection);
                if (!rows.addHead(workspace.id(), Instant.EPOCH, change)) {
                    return rows.head(workspace.id())
                            .filter(head -> head.change().equals(change))
                            .isPresent();
                }
                if (!new Claim(rows, workspace.id()).allOf(workspace, all)) {
                    throw new KeyTaken();
                }
                rows.write(workspace.id(), 0, all);
                return true;
            });
        } catch (KeyTaken refused) {
            return false;
        }
    }

    @Override
    public void remove(String workspaceId) {
        database.change(connection -> {
            new Rows(connection).removeHead(workspaceId);
            return null;
        });
        copies.forget(workspaceId);
    }

    @Override
    public <R> Optional<Change<R>> apply(String workspaceId, Command<R> command, Instant systemNow) {
        // One connection per workspace and replica waits for the row, not one per request.
        synchronized (copies.turnOf(workspaceId)) {
            Attempt<R> attempt = new Attempt<>(workspaceId, command, systemNow);
            Optional<Change<R>> change = database.change(connection -> attempt.in(new Rows(connection)));
            attempt.made().ifPresent(copy -> copies.keep(workspaceId, copy));
            return change;
        }
    }

    private Optional<Copy> upToDate(Rows rows, String workspaceId) throws SQLException {
        Optional<Rows.Head> head = rows.head(workspaceId);
        if (head.isEmpty()) {
            copies.forget(workspaceId);
            return Optional.empty();
        }
        return Optional.of(copies.keep(workspaceId, upToDate(rows, workspaceId, head.get())));
    }

    private Copy upToDate(Rows rows, String workspaceId, Rows.Head head) throws SQLException {
        Copy mine = copies.find(workspaceId).orElse(null);
        if (mine != null && mine.is(head.version(), head.change())) {
            return mine;
        }
        if (mine != null && mine.version() >= head.completeSince() && mine.version() < head.version()) {
            Difference missed = rows.since(workspaceId, mine.version());
            return new Copy(head.version(), head.change(), Parts.update(mine.state(), missed));
        }
        copies.forget(workspaceId);
        return new Copy(head.version(), head.change(), Parts.join(rows.parts(workspaceId)));
    }

    @Override
    public void close() {
        database.close();
    }

    /** One command, tried until the database has kept it, but never applied twice. */
    private final class Attempt<R> {
        private final String workspaceId;
        private final Command<R> command;
        private final Instant systemNow;
        private final UUID id = UUID.randomUUID();
        private long version;
        private Change<R> change;
        private Copy made;

        Attempt(String workspaceId, Command<R> command, Instant systemNow) {
            this.workspaceId = workspaceId;
            this.command = command;
            this.systemNow = systemNow;
        }

        Optional<Change<R>> in(Rows rows) throws SQLException {
            Rows.Head head = rows.lockedHead(workspaceId).orElse(null);
            if (head == null) {
                copies.forget(workspaceId);
                return Optional.empty();
            }
            // Made, and yet here again: the database did not answer when it was told to keep it.
            if (made != null && head.version() != version) {
                return Optional.of(keptBefore(head));
            }
            Copy before = upToDate(rows, workspaceId, head);
            Instant now = systemNow.isBefore(head.changedAt()) ? head.changedAt() : systemNow;
            version = head.version();
            made = null;
            change = before.state().after(command, now);
            Difference difference = Parts.between(before.state(), change.workspace());
            if (difference.isEmpty()) {
                return Optional.of(change);
            }
            new Claim(rows, workspaceId).change(before.state(), change.workspace(), difference);
            long next = version + 1;
            rows.write(workspaceId, next, difference);
            if (next % REMEMBERED_VERSIONS == 0) {
                rows.sweep(workspaceId, next - REMEMBERED_VERSIONS);
            }
            rows.changeHead(workspaceId, next, now, id);
            made = new Copy(next, id, change.workspace());
            return Optional.of(change);
        }

        /** What came of an earlier attempt, of which the database did not tell whether it was kept. */
        private Change<R> keptBefore(Rows.Head head) {
            if (head.change().equals(id)) {
                return change;
            }
            throw ApiError.STORE_UNAVAILABLE.because(
                    "the connection to the database broke, and others changed the workspace since, so that it cannot be"
                            + " told whether this request took effect; look before sending it again");
        }

        Optional<Copy> made() {
            return Optional.ofNullable(made);
        }
    }

    /** One of the keys of a new workspace opens another. */
    private static final class KeyTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeyTaken() {
            super(null, null, false, false);
        }
    }
}
