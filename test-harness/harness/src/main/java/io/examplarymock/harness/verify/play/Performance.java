package io.examplarymock.harness.verify.play;

import io.examplarymock.client.MockException;
import io.examplarymock.client.MockHandle;
import io.examplarymock.harness.verify.evidence.Jump;
import io.examplarymock.harness.verify.scenario.Deed;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** The deeds of a scenario in one session, each when its time has come. */
final class Performance {
    private static final int GONE = 404;
    private static final int IMPOSSIBLE = 409;

    private final String session;
    private final Deque<Deed> ahead;
    private final Consumer<Jump> jumps;
    private long lastNanos = System.nanoTime();

    Performance(String session, List<Deed> deeds, Consumer<Jump> jumps) {
        this.session = session;
        this.ahead = new ArrayDeque<>(deeds);
        this.jumps = jumps;
    }

    void goOn(MockHandle workspace) {
        while (!ahead.isEmpty()
                && System.nanoTime() - lastNanos >= ahead.peekFirst().after().toNanos()) {
            lastNanos = System.nanoTime();
            perform(ahead.removeFirst(), workspace);
        }
    }

    private void perform(Deed deed, MockHandle workspace) {
        if (deed.deletes()) {
            new HarnessCalls(workspace).delete("/embed-sessions/" + session);
            return;
        }
        if (deed.action() == null) {
            Instant before = workspace.clock().now();
            workspace.clock().advance(deed.leap());
            jumps.accept(new Jump(before, deed.leap()));
            return;
        }
        try {
            workspace.sessions().act(session, deed.action());
        } catch (MockException refused) {
            int status = refused.status().orElse(0);
            if (status != GONE && status != IMPOSSIBLE) {
                throw refused;
            }
            // The client deleted the session, or what it is about: the person finds nothing to do any more.
            ahead.clear();
        }
    }
}
