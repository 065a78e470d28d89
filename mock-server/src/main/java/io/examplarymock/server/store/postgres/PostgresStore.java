package io.examplarymock.server.store.postgres;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.state.Difference;
import io.examplarymock.server.state.Parts;
import io.examplarymock.server.workspace.Change;
import io.examplarymock.server.workspace.Command;
import io.examplarymock.server.workspace.Openings;
import io.examplarymock.server.workspace.SharedLog;
import io.examplarymock.server.workspace.SharedNotes;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.WorkspaceStore;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/**
 * Keeps workspaces in a database that any number of replicas share.
 *
 * <p>Whoever changes a workspace locks its row, brings the state in memory up to date by the rows that others wrote since,
 * applies the command and writes what has changed. So commands of all replicas come one after the other, none is lost, and
 * what is due fires once. Whoever reads asks for the version first, so that each replica shows what any has acknowledged.
 *
 * <p>Time does not go back where the replicas' clocks differ: a change is never earlier than the one before.
 */
public final class PostgresStore implements WorkspaceStore {
    /** How many versions the rows of what is gone stay; a replica that missed more reads the whole workspace. */
    private static final long REMEMBERED_VERSIONS = 256;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Database database;
    private final SharedNotes notes;
    private final Openings openings;
    private final SharedLog log;
    private final Copies copies = new Copies();

    PostgresStore(Database database) {
        this.database = database;
        this.notes = new Notes(database);
        this.openings = new SharedOpenings(database, copies);
        this.log = new Log(database);
    }

    @Override
    public Optional<Workspace> find(String workspaceId) {
        Optional<Rows.Head> head = database.look(connection -> new Rows(connection).head(workspaceId));
        Optional<Copy> copy = head.flatMap(now -> copies.find(workspaceId).filter(mine -> mine.is(now)));
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
        Difference all = new Difference(Parts.of(workspace), List.of(), List.of());
        Outcome<Boolean> outcome = new Outcome<>();
        // An exception would undo what the transaction did, and an answer keeps it: so a refusal is an exception too.
        try {
            return database.change(connection -> {
                Rows rows = new Rows(connection);
                boolean added = rows.addHead(workspace.id());
                Optional<Boolean> before = outcome.ofEarlierAttempt(rows);
                if (before.isPresent() && added) {
                    // Kept, and removed by another replica since.
                    rows.removeHead(workspace.id());
                }
                if (before.isPresent() || !added) {
                    return before.orElse(false);
                }
                if (!new Claim(rows, workspace.id()).allOf(workspace, all)) {
                    throw new KeyTaken();
                }
                rows.write(workspace.id(), 0, all);
                new LogRows(connection).open(workspace.id());
                return outcome.aboutToBeKept(rows.transaction(), true);
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
        Lock turn = copies.turnOf(workspaceId);
        take(turn);
        try {
            Attempt<R> attempt = new Attempt<>(workspaceId, command, systemNow);
            Optional<Change<R>> change = database.change(connection -> attempt.in(new Rows(connection)));
            attempt.made().ifPresent(copy -> copies.keep(workspaceId, copy));
            return change;
        } finally {
            turn.unlock();
        }
    }

    private static void take(Lock turn) {
        boolean taken;
        try {
            taken = turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            taken = false;
        }
        if (!taken) {
            throw ApiError.STORE_UNAVAILABLE
                    .because("changes of this workspace wait for each other longer than " + PATIENCE.toSeconds()
                            + " seconds; nothing of this request took effect, so send it again")
                    .retryingAfter(PATIENCE);
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
        if (mine != null && mine.is(head)) {
            return mine;
        }
        if (mine != null && mine.canCatchUp(head)) {
            Difference missed = rows.since(workspaceId, mine.version());
            return new Copy(head.born(), head.version(), Parts.update(mine.state(), missed));
        }
        return new Copy(head.born(), head.version(), Parts.join(rows.parts(workspaceId)));
    }

    @Override
    public Optional<String> outage() {
        try {
            size();
            return Optional.empty();
        } catch (ApiException unavailable) {
            return Optional.of(unavailable.reason());
        }
    }

    @Override
    public Optional<SharedNotes> sharedNotes() {
        return Optional.of(notes);
    }

    @Override
    public Optional<Openings> openings() {
        return Optional.of(openings);
    }

    @Override
    public Optional<SharedLog> sharedLog() {
        return Optional.of(log);
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
        private final Outcome<Change<R>> outcome = new Outcome<>();
        private Copy made;

        Attempt(String workspaceId, Command<R> command, Instant systemNow) {
            this.workspaceId = workspaceId;
            this.command = command;
            this.systemNow = systemNow;
        }

        Optional<Change<R>> in(Rows rows) throws SQLException {
            Rows.Head head = rows.lockedHead(workspaceId).orElse(null);
            // With the row locked, an earlier attempt has come to its end, whatever that was.
            Optional<Change<R>> before = outcome.ofEarlierAttempt(rows);
            if (before.isPresent()) {
                return before;
            }
            made = null;
            if (head == null) {
                copies.forget(workspaceId);
                return Optional.empty();
            }
            Workspace state = upToDate(rows, workspaceId, head).state();
            Instant now = systemNow.isBefore(head.changedAt()) ? head.changedAt() : systemNow;
            Change<R> change = state.after(command, now);
            Difference difference = Parts.between(state, change.workspace());
            if (difference.isEmpty()) {
                return Optional.of(change);
            }
            new Claim(rows, workspaceId).change(state, change.workspace(), difference);
            long next = head.version() + 1;
            rows.write(workspaceId, next, difference);
            if (next % REMEMBERED_VERSIONS == 0) {
                rows.sweep(workspaceId, next - REMEMBERED_VERSIONS);
            }
            rows.changeHead(workspaceId, next, now);
            made = new Copy(head.born(), next, change.workspace());
            return Optional.of(outcome.aboutToBeKept(rows.transaction(), change));
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
