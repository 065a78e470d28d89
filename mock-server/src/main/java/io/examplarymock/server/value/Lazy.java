package io.examplarymock.server.value;

import java.util.function.Supplier;

/** A value that is made once, when it is first wanted, by whichever thread wants it. */
public final class Lazy<T> {
    private Supplier<T> source;
    private volatile T value;

    private Lazy(Supplier<T> source) {
        this.source = source;
    }

    /** A value that {@code source} makes; it must not be {@code null}. */
    public static <T> Lazy<T> of(Supplier<T> source) {
        return new Lazy<>(source);
    }

    /** The value. Whoever comes while it is being made waits for it; if that fails, the next one tries again. */
    public T get() {
        if (value == null) {
            synchronized (this) {
                if (value == null) {
                    value = source.get();
                    source = null;
                }
            }
        }
        return value;
    }
}
