package io.examplarymock.contracts;

import io.examplarymock.schemas.Facts;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The facts that an interaction rests on, as its comment says them. */
final class CitedFacts {
    private CitedFacts() {}

    /** Notes each fact with its tier. */
    static String note(String... ids) {
        return Arrays.stream(ids)
                .map(id -> id + " (tier "
                        + Facts.load()
                                .find(id)
                                .orElseThrow(() -> new IllegalArgumentException("no fact " + id))
                                .tier()
                        + ")")
                .collect(Collectors.joining(", ", "Facts: ", ""));
    }
}
