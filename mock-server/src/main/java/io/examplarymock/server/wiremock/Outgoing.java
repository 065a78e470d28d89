package io.examplarymock.server.wiremock;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import wiremock.org.eclipse.jetty.server.HttpChannel;
import wiremock.org.eclipse.jetty.util.Callback;
import wiremock.org.eclipse.jetty.util.thread.Scheduler;

/** A body on its way out, to a client that may be slow to read it; nobody waits for it. */
final class Outgoing implements Callback {
    /** Until then its client must have read it. One that reads nothing at all is given up sooner, by Jetty. */
    private static final long PATIENCE_SECONDS = 300;

    private final Room room;
    private final long length;
    private final AtomicBoolean done = new AtomicBoolean();
    private volatile Scheduler.Task deadline;

    Outgoing(Room room, long length) {
        this.room = room;
        this.length = length;
    }

    /** Breaks the connection if the answer has not left in time. */
    void giveUpLate(HttpChannel channel) {
        if (done.get()) {
            return;
        }
        deadline = channel.getScheduler()
                .schedule(
                        () -> channel.abort(new TimeoutException("The answer was not read.")),
                        PATIENCE_SECONDS,
                        TimeUnit.SECONDS);
        if (done.get()) {
            deadline.cancel();
        }
    }

    @Override
    public void succeeded() {
        end();
    }

    @Override
    public void failed(Throwable gone) {
        end();
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    private void end() {
        if (done.compareAndSet(false, true)) {
            room.giveBack(length);
            Scheduler.Task late = deadline;
            if (late != null) {
                late.cancel();
            }
        }
    }
}
