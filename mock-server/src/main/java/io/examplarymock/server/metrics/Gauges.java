package io.examplarymock.server.metrics;

import io.examplarymock.server.error.ApiException;
import java.util.function.LongSupplier;

/**
 * What is measured when somebody asks. Each is known at once, however much the mock holds.
 *
 * @param workspaceCount how many workspaces there are
 * @param journalSize how many bytes all journals hold together in memory, roughly
 */
public record Gauges(LongSupplier workspaceCount, LongSupplier journalSize) {
    /** Not a number while they cannot be counted, as the rest is still worth telling. */
    double workspaces() {
        try {
            return workspaceCount.getAsLong();
        } catch (ApiException storeIsAway) {
            return Double.NaN;
        }
    }

    long journalBytes() {
        return journalSize.getAsLong();
    }
}
