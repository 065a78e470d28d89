package io.examplarymock.server.metrics;

import java.util.function.LongSupplier;

/**
 * What is measured when somebody asks. Each is known at once, however much the mock holds.
 *
 * @param workspaceCount how many workspaces there are
 * @param journalSize how many bytes all journals hold together, roughly
 */
public record Gauges(LongSupplier workspaceCount, LongSupplier journalSize) {
    long workspaces() {
        return workspaceCount.getAsLong();
    }

    long journalBytes() {
        return journalSize.getAsLong();
    }
}
