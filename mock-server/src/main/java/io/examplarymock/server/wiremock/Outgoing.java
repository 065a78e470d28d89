package io.examplarymock.server.wiremock;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import wiremock.org.eclipse.jetty.server.HttpChannel;
import wiremock.org.eclipse.jetty.util.Callback;
import wiremock.org.eclipse.jetty.util.thread.Scheduler;

/** A body on its way out, to a client that may be slow to read it, and what it takes until it has left. */
final class Outgoing implements Callback {
    private final Runnable giveBack;
    private final AtomicBoolean done = new AtomicBoolean();
    private volatile Scheduler.Task deadline;

    /** Begins one that gives back what it takes, once, however it ends. */
    Outgoing(Runnable giveBack) {
        this.giveBack = giveBack;
    }

    /** Breaks the connection if the answer has not left by then. */
    void giveUpAfter(Duration patience, HttpChannel channel) {
        if (done.get()) {
            return;
        }
        deadline = channel.getScheduler()
                .schedule(
                        () -> channel.abort(new TimeoutException("The answer was not read.")),
                        patience.toMillis(),
                        TimeUnit.MILLISECONDS);
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
            giveBack.run();
            Scheduler.Task late = deadline;
            if (late != null) {
                late.cancel();
            }
        }
    }
}
