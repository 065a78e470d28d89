package io.examplarymock.server.fault;

import java.time.Instant;
import java.util.List;

/**
 * Which calls a fault meets.
 *
 * @param operation an operation id; one of {@link #PAGE_OPERATIONS}; or {@code *} for any operation of the API
 * @param session id of the embed session whose calls alone are met; {@code null} for all
 * @param until from this instant on the workspace's clock no call is met any more; nullable
 */
public record Scope(String operation, String session, Instant until) {
    /** Stands for any operation of the API. */
    public static final String ANY = "*";

    /** The page of a session is loaded. */
    public static final String EMBED_PAGE = "embedPage";
    /** The page asks how things stand. */
    public static final String EMBED_VIEW = "embedView";
    /** The page's visitor does something. */
    public static final String EMBED_ACT = "embedAct";

    /** The calls of embedded pages, which {@code *} does not stand for. */
    public static final List<String> PAGE_OPERATIONS = List.of(EMBED_PAGE, EMBED_VIEW, EMBED_ACT);

    /** Any call of an operation. */
    public static Scope of(String operation) {
        return new Scope(operation, null, null);
    }

    boolean meets(String called, String calledSession) {
        boolean isMeant = operation.equals(called) || (operation.equals(ANY) && !PAGE_OPERATIONS.contains(called));
        return isMeant && (session == null || session.equals(calledSession));
    }

    boolean isOver(Instant now) {
        return until != null && !now.isBefore(until);
    }
}
