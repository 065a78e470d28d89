package io.examplarymock.harness.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What one student of the script does. A student works in one session after the other; whoever worked in two at a time
 * is two students of the same user.
 */
record Lane(String actor, List<PastSession> sessions) {

    /** Returns the lanes of one user. */
    static List<Lane> of(String actor, List<PastSession> all) {
        List<Lane> lanes = new ArrayList<>();
        for (PastSession session : all) {
            if (session.actor().equals(actor)) {
                lanes.stream()
                        .filter(lane -> lane.isFreeAt(session.createdAt()))
                        .findFirst()
                        .orElseGet(() -> added(lanes, new Lane(actor, new ArrayList<>())))
                        .sessions
                        .add(session);
            }
        }
        return lanes;
    }

    private static Lane added(List<Lane> lanes, Lane lane) {
        lanes.add(lane);
        return lane;
    }

    private boolean isFreeAt(Instant instant) {
        return !sessions.get(sessions.size() - 1).lastDeed().isAfter(instant);
    }

    /** When anything happened last in any of its sessions. */
    Instant end() {
        return sessions.stream().map(PastSession::end).max(Instant::compareTo).orElseThrow();
    }
}
