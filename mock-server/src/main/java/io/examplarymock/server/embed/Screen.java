package io.examplarymock.server.embed;

import io.examplarymock.server.flow.Access;
import io.examplarymock.server.session.SessionStatus;
import io.examplarymock.server.time.Timestamps;

/**
 * What a page shows: the flow, or why there is none (O12, O15, C14).
 *
 * @param kind also the name of its texts
 * @param status of the page in HTTP
 * @param detail what fills the text's placeholder; empty without one
 */
record Screen(Kind kind, int status, String detail) {
    enum Kind {
        UNKNOWN,
        DELETED,
        EXPIRED,
        COMPLETED,
        CANCELLED,
        GONE,
        FORBIDDEN,
        FLOW
    }

    static final Screen UNKNOWN = new Screen(Kind.UNKNOWN, 404, "");

    static Screen of(Visit visit) {
        if (visit.session() == null) {
            String at = visit.workspace()
                    .sessions()
                    .deletion(visit.sessionId())
                    .map(deletion -> Timestamps.format(deletion.at()))
                    .orElse("");
            return new Screen(Kind.DELETED, 410, at);
        }
        SessionStatus status = visit.session().status();
        return switch (status) {
            case EXPIRED ->
                new Screen(Kind.EXPIRED, 410, Timestamps.format(visit.terms().expiresAt()));
            case COMPLETED -> new Screen(Kind.COMPLETED, 200, "");
            case CANCELLED -> new Screen(Kind.CANCELLED, 200, "");
            case PENDING, STARTED -> byAccess(visit.access());
        };
    }

    private static Screen byAccess(Access access) {
        return switch (access.verdict()) {
            case GRANTED -> new Screen(Kind.FLOW, 200, "");
            case FORBIDDEN -> new Screen(Kind.FORBIDDEN, 403, access.reason());
            case GONE -> new Screen(Kind.GONE, 410, access.reason());
        };
    }

    /** Whether somebody can work on it. */
    boolean isFlow() {
        return kind == Kind.FLOW;
    }

    String wireName() {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    String title(Texts texts) {
        return texts.get(isFlow() ? "title" : wireName() + ".title");
    }

    String sentence(Texts texts) {
        return texts.get(isFlow() ? "needs-scripts" : wireName() + ".text", "detail", detail);
    }
}
