package io.examplarymock.server.session;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.time.Due;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/**
 * The sessions of one workspace, with the timeline of what is due and a memory of those deleted. Immutable: each change
 * answers another collection. Timers are this data, not scheduled tasks.
 */
public final class Sessions {
    /** How many deleted sessions are remembered, so that their pages can say so. */
    static final int DELETED_LIMIT = 10_000;

    private static final Sessions NONE = new Sessions(OrderedPMap.empty(), OrderedPMap.empty(), TreePSet.empty());

    private final PMap<String, Session> byId;
    private final PMap<String, Instant> deleted;
    private final PSortedSet<Due> timeline;

    private Sessions(PMap<String, Session> byId, PMap<String, Instant> deleted, PSortedSet<Due> timeline) {
        this.byId = byId;
        this.deleted = deleted;
        this.timeline = timeline;
    }

    /** No sessions. */
    public static Sessions none() {
        return NONE;
    }

    /** Finds a session by id. */
    public Optional<Session> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Returns the session of this id.
     *
     * @throws io.examplarymock.server.error.ApiException SESSION_NOT_FOUND
     */
    public Session get(String id) {
        Session session = byId.get(id);
        if (session == null) {
            Instant at = deleted.get(id);
            throw ApiError.SESSION_NOT_FOUND.because(
                    at == null
                            ? "no embed session of this id in this workspace"
                            : "this embed session was deleted at " + at + " of the workspace's clock");
        }
        return session;
    }

    /** Returns all sessions in the order in which they were created. */
    public Collection<Session> all() {
        return byId.values();
    }

    /** Returns when each remembered deletion happened. */
    public Map<String, Instant> deleted() {
        return deleted;
    }

    /** Returns the earliest thing that time will do. */
    public Optional<Due> nextDue() {
        return timeline.isEmpty() ? Optional.empty() : Optional.of(timeline.first());
    }

    /** Returns these sessions with one added, or replaced if its id is there. */
    public Sessions with(Session session) {
        Session before = byId.get(session.id());
        PSortedSet<Due> due = timeline;
        if (before != null && before.due().isPresent()) {
            due = due.minus(before.due().get());
        }
        if (session.due().isPresent()) {
            due = due.plus(session.due().get());
        }
        return new Sessions(byId.plus(session.id(), session), deleted, due);
    }

    /**
     * Returns these sessions without one, remembering that it was there.
     *
     * @throws io.examplarymock.server.error.ApiException SESSION_NOT_FOUND
     */
    public Sessions without(String id, Instant at) {
        Session session = get(id);
        PSortedSet<Due> due = session.due().map(timeline::minus).orElse(timeline);
        return new Sessions(byId.minus(id), deleted, due).rememberingDeletion(id, at);
    }

    /** Returns these sessions with a deletion noted; past {@value #DELETED_LIMIT} the oldest is forgotten. */
    public Sessions rememberingDeletion(String id, Instant at) {
        PMap<String, Instant> kept = deleted.size() < DELETED_LIMIT
                ? deleted
                : deleted.minus(deleted.keySet().iterator().next());
        return new Sessions(byId, kept.plus(id, at), timeline);
    }
}
