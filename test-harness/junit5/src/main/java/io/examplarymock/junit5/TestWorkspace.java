package io.examplarymock.junit5;

import io.examplarymock.client.Exchange;
import io.examplarymock.client.MockException;
import io.examplarymock.client.MockHandle;
import java.util.List;

/** A workspace of one test, or of the tests of a class. It ends with them. */
final class TestWorkspace implements AutoCloseable {
    private static final int GONE = 404;

    private final MockHandle handle;
    private long judgedUpTo;

    TestWorkspace(MockHandle handle) {
        this.handle = handle;
    }

    MockHandle handle() {
        return handle;
    }

    /** Gives each exchange once: those that came since the last call. */
    synchronized List<Exchange> newExchanges() {
        List<Exchange> found = handle.exchanges().after(judgedUpTo);
        if (!found.isEmpty()) {
            judgedUpTo = found.get(found.size() - 1).id();
        }
        return found;
    }

    @Override
    public void close() {
        try {
            handle.delete();
        } catch (MockException e) {
            // A test may delete its workspace by itself.
            if (e.status().orElse(0) != GONE) {
                throw e;
            }
        }
    }
}
