package io.examplarymock.server.store.file;

import io.examplarymock.server.state.Part;
import io.examplarymock.server.workspace.Workspace;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The file, opened anew after a failure. The engine gives a file up when a write fails; what that write was about may
 * then be in the file or not, and is written once more, as memory has it, before anything else.
 */
final class Ledger implements AutoCloseable {
    private final String name;
    private final Function<String, Optional<Workspace>> truth;
    private final Set<String> uncertain = new HashSet<>();
    /** {@code null} after a failure, until it is opened again, and after the end. */
    private StoreFile file;

    private boolean closed;

    /**
     * @param file has the name {@code name}
     * @param truth what memory has of a workspace; empty if there is none
     */
    Ledger(String name, StoreFile file, Function<String, Optional<Workspace>> truth) {
        this.name = name;
        this.file = file;
        this.truth = truth;
    }

    /**
     * Makes all of these changes, or none.
     *
     * @throws StoreFailure if none is made
     */
    synchronized void write(Collection<Write> writes) {
        attempt(() -> {
            StoreFile open = open();
            writes.forEach(write -> uncertain.add(write.workspaceId()));
            open.write(writes);
            uncertain.clear();
            return null;
        });
    }

    /**
     * Returns all parts of a workspace in their order.
     *
     * @throws StoreFailure if the file cannot be read
     */
    synchronized List<Part> parts(String workspaceId) {
        return attempt(() -> open().parts(workspaceId));
    }

    /** Has the disk take what was committed, and makes room in the file; a failure shows at the next write. */
    synchronized void rest() {
        if (file == null) {
            return;
        }
        try {
            attempt(() -> {
                file.tidy();
                file.sync();
                return null;
            });
        } catch (StoreFailure failure) {
            // Everything acknowledged has been committed before.
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (file != null) {
            file.close();
            file = null;
        }
    }

    private <T> T attempt(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            abandon();
            throw new StoreFailure(e);
        }
    }

    private StoreFile open() {
        if (closed) {
            throw new IllegalStateException("the server is stopping");
        }
        if (file == null) {
            file = StoreFile.open(name);
            if (!uncertain.isEmpty()) {
                uncertain.forEach(file::disown);
                file.write(uncertain.stream().map(this::repair).toList());
                uncertain.clear();
            }
        }
        return file;
    }

    private Write repair(String workspaceId) {
        return truth.apply(workspaceId).map(Write::all).orElseGet(() -> Write.removal(workspaceId));
    }

    private void abandon() {
        if (file != null) {
            file.abandon();
            file = null;
        }
    }
}
