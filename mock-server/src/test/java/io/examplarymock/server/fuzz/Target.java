package io.examplarymock.server.fuzz;

import java.util.List;
import java.util.Optional;

/**
 * Something that can be called.
 *
 * @param path a template such as {@code /exams/{examId}}
 * @param bodies good ones; empty if it takes none
 * @param schema what its bodies keep to; empty if that is nowhere
 */
record Target(Side side, String name, String method, String path, List<Object> bodies, Optional<String> schema) {
    /** Who answers, which decides what an error must look like. */
    enum Side {
        /** Errors are JSON with a message. */
        API,
        /** Errors are problems. */
        ADMIN,
        /** Errors are pages, or JSON with a message. */
        PAGE,
        /** WireMock's own; how it words errors is its affair. */
        WIREMOCK
    }

    static Target of(Side side, String method, String path, Object... bodies) {
        return new Target(side, method + " " + path, method, path, List.of(bodies), Optional.empty());
    }

    /** Whether later calls may be answered quite differently once this was called. */
    boolean leavesTraces() {
        return (side == Side.WIREMOCK && !method.equals("GET")) || name.equals("armFault");
    }
}
