package io.examplarymock.server.sourcematerial;

import java.time.Duration;
import java.util.Locale;

/** How far a source material is processed (P3.P). How long each step takes is M. */
public enum ProcessingStatus {
    PENDING(1),
    CONVERTING(2),
    SUMMARIZING(3),
    EXTRACTING_TOPICS(2),
    EXTRACTING_FACTS(2),
    COMPLETED(0),
    FAILED(0);

    private final int seconds;

    ProcessingStatus(int seconds) {
        this.seconds = seconds;
    }

    /** Finds a status by its name on the wire. */
    public static ProcessingStatus named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The name on the wire, for example {@code extracting_topics}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it stays so. */
    public boolean isFinal() {
        return this == COMPLETED || this == FAILED;
    }

    /** Whether a step is done with good success. */
    boolean isPast(ProcessingStatus step) {
        return this != FAILED && compareTo(step) > 0;
    }

    Duration duration() {
        return Duration.ofSeconds(seconds);
    }

    ProcessingStatus next() {
        return switch (this) {
            case PENDING -> CONVERTING;
            case CONVERTING -> SUMMARIZING;
            case SUMMARIZING -> EXTRACTING_TOPICS;
            case EXTRACTING_TOPICS -> EXTRACTING_FACTS;
            case EXTRACTING_FACTS, COMPLETED -> COMPLETED;
            case FAILED -> FAILED;
        };
    }
}
