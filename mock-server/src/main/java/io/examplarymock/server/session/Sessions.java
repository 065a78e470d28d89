package io.examplarymock.server.session;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.time.Due;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.pcollections.OrderedPMap;
import org.pcollections.OrderedPSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
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
            new Sessions(OrderedPMap.empty(), OrderedPMap.empty(), OrderedPSet.empty(), TreePSet.empty());

    private final PMap<String, Session> byId;
    private final PMap<String, Deletion> deleted;
    /** The ids of the deleted sessions whose last state is kept, oldest first. */
    private final PSet<String> lastStates;

    private final PSortedSet<Due> timeline;

    private Sessions(
            PMap<String, Session> byId,
            PMap<String, Deletion> deleted,
            PSet<String> lastStates,
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
            Deletion deletion = deleted.get(id);
            throw ApiError.SESSION_NOT_FOUND.because(
                    deletion == null
                            ? "no embed session of this id in this workspace"
                            : "this embed session was deleted at " + deletion.at() + " of the workspace's clock");
        }
        return session;
    }

    /** Returns all sessions in the order in which they were created. */
    public Collection<Session> all() {
        return byId.values();
    }

    /** Returns the remembered deletions, oldest first. */
    public Collection<Deletion> deletions() {
        return deleted.values();
    }

    /** Finds the deletion of a session; empty if it was not deleted, or so long ago that it is forgotten. */
    public Optional<Deletion> deletion(String id) {
        return Optional.ofNullable(deleted.get(id));
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
        return forgetting(id).with(new Deletion(id, at, session));
    }

    /** Returns these sessions without one, as if it had never been. */
    public Sessions forgetting(String id) {
        Session session = byId.get(id);
        if (session == null) {
            return this;
        }
        PSortedSet<Due> due = session.due().map(timeline::minus).orElse(timeline);
        return new Sessions(byId.minus(id), deleted, lastStates, due);
    }

    /**
     * Returns these sessions with a deletion noted, in place of what was noted of the same session. Past {@value
     * #DELETED_LIMIT} the oldest is forgotten, and past {@value #LAST_STATES_LIMIT} its last state.
     */
    public Sessions with(Deletion deletion) {
        Sessions room = deleted.containsKey(deletion.sessionId()) ? this : withRoomForDeletion();
        PSet<String> states = room.lastStates.minus(deletion.sessionId());
        PMap<String, Deletion> next = room.deleted.plus(deletion.sessionId(), deletion);
        if (deletion.last() != null) {
            if (states.size() >= LAST_STATES_LIMIT) {
                String oldest = states.iterator().next();
                states = states.minus(oldest);
                next = next.plus(oldest, next.get(oldest).withoutLastState());
            }
            states = states.plus(deletion.sessionId());
        }
        return new Sessions(byId, next, states, timeline);
    }

    /** Returns these sessions without the memory that one was deleted. */
    public Sessions forgettingDeletion(String id) {
        return new Sessions(byId, deleted.minus(id), lastStates.minus(id), timeline);
    }

    private Sessions withRoomForDeletion() {
        return deleted.size() < DELETED_LIMIT
                ? this
                : forgettingDeletion(deleted.keySet().iterator().next());
    }
}
