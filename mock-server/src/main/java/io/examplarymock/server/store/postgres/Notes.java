package io.examplarymock.server.store.postgres;

import io.examplarymock.server.workspace.SharedNotes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** Notes in a table. Whoever writes sweeps away the expired ones now and then. */
final class Notes implements SharedNotes {
    private static final int SWEEP_EVERY = 100;

    private final Database database;
    private final AtomicLong written = new AtomicLong();

    Notes(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> find(Kind kind, String name) {
        return database.look(connection -> new NoteRows(connection).find(kind, name));
    }

    @Override
    public boolean add(Kind kind, String name, String text, Duration kept) {
        boolean[] added = new boolean[1];
        change(
                kind,
                name,
                present -> {
                    added[0] = present.isEmpty();
                    return present.or(() -> Optional.of(text));
                },
                kept);
        return added[0];
    }

    @Override
    public void keepNewest(Kind kind, int most) {
        database.look(connection -> new NoteRows(connection).keepNewest(kind, most));
    }

    @Override
    public void change(Kind kind, String name, UnaryOperator<Optional<String>> change, Duration kept) {
        Outcome<Boolean> outcome = new Outcome<>();
        database.change(connection -> {
            NoteRows rows = new NoteRows(connection);
            Optional<String> present = rows.locked(kind, name);
            Rows transaction = new Rows(connection);
            // With the row locked, an earlier attempt has come to its end.
            if (outcome.ofEarlierAttempt(transaction).isPresent()) {
                return true;
            }
            Optional<String> next = change.apply(present);
            if (!next.equals(present)) {
                rows.write(kind, name, next, kept);
            }
            return outcome.aboutToBeKept(transaction.transaction(), true);
        });
        if (written.incrementAndGet() % SWEEP_EVERY == 0) {
            database.look(connection -> new NoteRows(connection).sweep());
        }
    }
}
