package io.examplarymock.server.store.postgres;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between a store and its database, and breaks connections when told to. */
final class Relay implements AutoCloseable {
    private static final String COMMIT = "COMMIT";

    private final int target;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Break> atNextCommit = new AtomicReference<>();
    private final AtomicReference<CountDownLatch> silence = new AtomicReference<>(new CountDownLatch(0));
    private boolean silentAtNextCommit;
    private final int port;
    private volatile ServerSocket listening;

    /** What is lost, and what happens before the store hears that the connection broke. */
    private record Break(boolean isAnswerOnly, Runnable meanwhile) {}

    private Relay(int target) throws IOException {
        this.target = target;
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = listening.getLocalPort();
        accept(listening);
    }

    static Relay to(int target) {
        try {
            return new Relay(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** The next commit does not reach the database. */
    void loseNextCommit(Runnable meanwhile) {
        atNextCommit.set(new Break(false, meanwhile));
    }

    /** The next commit reaches the database, whose answer does not reach the store. */
    void loseAnswerToNextCommit(Runnable meanwhile) {
        atNextCommit.set(new Break(true, meanwhile));
    }

    boolean hasBroken() {
        return atNextCommit.get() == null;
    }

    /** Nobody gets through any more. */
    void goAway() {
        close();
    }

    /** From the next commit on nothing comes through any more, of which neither side hears. */
    synchronized void fallSilentAtNextCommit() {
        silentAtNextCommit = true;
    }

    boolean isSilent() {
        return silence.get().getCount() > 0;
    }

    /** Everything comes through that was sent meanwhile. */
    void speakAgain() {
        silence.getAndSet(new CountDownLatch(0)).countDown();
    }

    void comeBack() {
        try {
            listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            accept(listening);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        speakAgain();
        shut(listening);
        open.forEach(Relay::shut);
        open.clear();
    }

    private void accept(ServerSocket socket) {
        start(() -> {
            while (true) {
                Socket store = socket.accept();
                Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(store);
                open.add(database);
                start(() -> toDatabase(store, database));
                start(() -> toStore(database, store));
            }
        });
    }

    private void toDatabase(Socket store, Socket database) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        try (store;
                database) {
            InputStream from = store.getInputStream();
            OutputStream to = database.getOutputStream();
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                boolean isCommit = new String(buffer, 0, read, StandardCharsets.ISO_8859_1).contains(COMMIT);
                if (isCommit) {
                    mayFallSilent();
                }
                awaitSound();
                Break broken = isCommit ? atNextCommit.getAndSet(null) : null;
                if (broken != null) {
                    open.remove(database);
                    if (broken.isAnswerOnly) {
                        to.write(buffer, 0, read);
                        database.shutdownOutput();
                        awaitEnd(database);
                    } else {
                        shut(database);
                    }
                    broken.meanwhile.run();
                    return;
                }
                to.write(buffer, 0, read);
            }
        }
    }

    /** The database closes the connection when it has done what it was told. */
    private static void awaitEnd(Socket database) throws IOException {
        try {
            database.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            if (!database.isClosed()) {
                throw closed;
            }
        }
    }

    private void toStore(Socket database, Socket store) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        InputStream from = database.getInputStream();
        OutputStream to = store.getOutputStream();
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            awaitSound();
            if (open.contains(database)) {
                to.write(buffer, 0, read);
            }
        }
        if (open.contains(database)) {
            store.close();
        }
    }

    private synchronized void mayFallSilent() {
        if (silentAtNextCommit) {
            silentAtNextCommit = false;
            silence.set(new CountDownLatch(1));
        }
    }

    private void awaitSound() throws IOException {
        try {
            silence.get().await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException ended) {
                        // One side has closed the connection, which is how each ends.
                    }
                },
                "relay");
        thread.setDaemon(true);
        thread.start();
    }

    private static void shut(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
