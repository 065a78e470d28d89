package io.examplarymock.server.journal;

import java.util.Optional;
import java.util.function.LongFunction;

/** The newest exchanges of one workspace. Bounded; says what was evicted. */
public interface Journal {
    /** How much of a body is kept. */
    int BODY_BYTES = 64 * 1024;

    /**
     * Keeps the exchange that {@code exchange} makes of an id, at the cost of the oldest if need be. Waits for nothing but
     * memory.
     */
    void record(LongFunction<Exchange> exchange);

    /**
     * Returns the exchanges behind the one of this id; 0 for all. Their keys are masked. Whoever goes on from {@link
     * JournalPage#last} misses none and meets none twice.
     */
    JournalPage after(long id);

    /** Finds an exchange by id. Its keys are masked. */
    Optional<Exchange> find(long id);

    /** Forgets every exchange; numbering goes on. */
    void clear();
}
