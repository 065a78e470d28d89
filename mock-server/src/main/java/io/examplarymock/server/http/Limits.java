package io.examplarymock.server.http;

/** What a request may be at most; refused before anything is buffered or parsed. */
public final class Limits {
    /** A body: 1 MiB, else 413. */
    public static final int BODY_BYTES = 1024 * 1024;

    /** A whole workspace that is restored: 64 MiB, or an eighth of the heap where that is less, else 413. */
    public static final int STATE_BYTES = (int)
            Math.max(BODY_BYTES, Math.min(64 * 1024 * 1024, Runtime.getRuntime().maxMemory() / 8));

    /** Request line and headers together: 16 KiB, else 414 or 431. */
    public static final int HEADER_BYTES = 16 * 1024;

    /** How deep JSON may be nested: 64 levels, else 400. */
    public static final int JSON_DEPTH = 64;

    /** How deep a workspace's document may be nested: what a client may nest, and what lies around it. */
    public static final int STATE_DEPTH = JSON_DEPTH + 16;

    private Limits() {}
}
