package io.examplarymock.server.time;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a workspace's clock behaves between two moves. */
public enum ClockMode {
    /** Runs at the pace of the machine's clock. */
    SYSTEM,
    /** Stands still until it is moved. */
    FROZEN;

    /** Finds a mode by its name on the wire and on the command line. */
    public static Optional<ClockMode> named(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.wireName().equals(name))
                .findFirst();
    }

    /** The name on the wire, in lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
