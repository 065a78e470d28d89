package io.examplarymock.server.session;

import io.examplarymock.server.error.ApiError;
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

    /** Of how many deleted sessions the last state is kept too, so that it can still be told what happened in them. */
    static final int LAST_STATES_LIMIT = 1_000;

    private static final Sessions NONE =
            new Sessions(OrderedPMap.empty(), OrderedPMap.empty(), OrderedPMap.empty(), TreePSet.empty());

    private final PMap<String, Session> byId;
    private final PMap<String, Instant> deleted;
    private final PMap<String, Session> lastStates;
    private final PSortedSet<Due> timeline;

    private Sessions(
            PMap<String, Session> byId,
            PMap<String, Instant> deleted,
            PMap<String, Session> lastStates,
            PSortedSet<Due> timeline) {
        this.byId = byId;
        this.deleted = deleted;
        this.lastStates = lastStates;
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

    /** Returns a deleted session as it was last; empty if it was not deleted, or so long ago that it is forgotten. */
    public Optional<Session> lastState(String id) {
        return Optional.ofNullable(lastStates.get(id));
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
        return new Sessions(byId.plus(session.id(), session), deleted, lastStates, due);
    }

    /**
     * Returns these sessions without one, remembering that it was there.
     *
     * @throws io.examplarymock.server.error.ApiException SESSION_NOT_FOUND
     */
    public Sessions without(String id, Instant at) {
        Session session = get(id);
        PSortedSet<Due> due = session.due().map(timeline::minus).orElse(timeline);
        return new Sessions(byId.minus(id), deleted, lastStates, due).rememberingDeletion(id, at, session);
    }

    /**
     * Returns these sessions with a deletion noted. Past {@value #DELETED_LIMIT} the oldest is forgotten, and past {@value
     * #LAST_STATES_LIMIT} its last state.
     *
     * @param last the session as it was; {@code null} if that is not known
     */
    public Sessions rememberingDeletion(String id, Instant at, Session last) {
        PMap<String, Session> states = last == null
                ? lastStates
                : capped(lastStates, LAST_STATES_LIMIT).plus(id, last);
        return new Sessions(byId, capped(deleted, DELETED_LIMIT).plus(id, at), states, timeline);
    }

    /** Makes room for one more. */
    private static <V> PMap<String, V> capped(PMap<String, V> all, int limit) {
        return all.size() < limit ? all : all.minus(all.keySet().iterator().next());
    }
}
