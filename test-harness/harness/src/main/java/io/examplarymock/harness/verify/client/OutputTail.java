package io.examplarymock.harness.verify.client;

import io.examplarymock.harness.masking.Masking;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads what a process prints, so that it never waits, and keeps the end of it. */
final class OutputTail extends Thread {
    private static final int KEPT = 8 * 1024;
    /** Bytes, with room to spare for one in Base64. */
    private static final int LONGEST_KEY = 128;

    private final InputStream printed;
    private final byte[] ring = new byte[KEPT];
    private long count;

    OutputTail(InputStream printed) {
        super("output of the client");
        this.printed = printed;
        setDaemon(true);
    }

    @Override
    public void run() {
        byte[] part = new byte[KEPT];
        try {
            for (int length = printed.read(part); length >= 0; length = printed.read(part)) {
                keep(part, length);
            }
        } catch (IOException ended) {
            keep(new byte[0], 0);
        }
    }

    private synchronized void keep(byte[] part, int length) {
        for (int i = 0; i < length; i++) {
            ring[(int) (count++ % KEPT)] = part[i];
        }
    }

    /**
     * Returns the end of what was printed. Where the beginning is lost, so may be that of a key: what such a key could reach
     * into is left out.
     */
    String text(Masking masking) {
        String hidden = masking.apply(raw());
        return isCut() ? "…" + hidden.substring(Math.min(hidden.length(), LONGEST_KEY)) : hidden;
    }

    private synchronized boolean isCut() {
        return count > KEPT;
    }

    private synchronized String raw() {
        int length = (int) Math.min(count, KEPT);
        byte[] tail = new byte[length];
        for (int i = 0; i < length; i++) {
            tail[i] = ring[(int) ((count - length + i) % KEPT)];
        }
        return new String(tail, StandardCharsets.UTF_8);
    }
}
