package io.examplarymock.server.script;

import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionEvent;
import io.examplarymock.server.session.SessionStatus;
import io.examplarymock.server.time.Due;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.Fired;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Watches the unfinished sessions and tells what came of each change: another status, messages, a redirect. */
final class Watch {
    private final Map<String, Seen> unfinished = new LinkedHashMap<>();
    private final World world;
    private final Transcript transcript;
    private final Wire wire;

    Watch(World world, Transcript transcript, Wire wire) {
        this.world = world;
        this.transcript = transcript;
        this.wire = wire;
    }

    /** How far a session has been told. */
    private static final class Seen {
        private final Student student;
        private SessionStatus status = SessionStatus.PENDING;
        private long events;

        private Seen(Student student) {
            this.student = student;
        }
    }

    /** From now on, this session is watched. */
    void begin(Session created, Student student) {
        unfinished.put(created.id(), new Seen(student));
        transcript.line(
                world.now(),
                student,
                created.id(),
                "created",
                Members.start()
                        .put("flow", created.terms().flow())
                        .put("actor", created.terms().actor()));
        look(created.id());
    }

    void forget(String sessionId) {
        unfinished.remove(sessionId);
    }

    void tell(Fired fired) {
        tellTime(fired.at(), fired.subjectId(), fired.kind() == Due.Kind.EXPIRY ? "expired" : "time-limit");
        look(fired.subjectId());
    }

    /**
     * Tells what became of the unfinished sessions while others had the workspace, in the order of their beginning.
     *
     * @param doing the session in which something was done that is told later, unless time has ended it; nullable
     */
    void catchUp(String doing) {
        for (String sessionId : List.copyOf(unfinished.keySet())) {
            Session session = world.session(sessionId).orElse(null);
            boolean isOverByTime = session != null && session.status().isFinished() && tellWhatTimeDid(session);
            if (isOverByTime || !sessionId.equals(doing)) {
                look(sessionId);
            }
        }
    }

    private boolean tellWhatTimeDid(Session session) {
        var events = session.history().events();
        // The end is the last event, or the one before its message.
        for (SessionEvent event : events.subList(Math.max(0, events.size() - 2), events.size())) {
            boolean isExpired = event.kind() == SessionEvent.Kind.EXPIRED;
            if (isExpired || "time-limit".equals(event.details().get("by"))) {
                tellTime(event.at(), session.id(), isExpired ? "expired" : "time-limit");
                return true;
            }
        }
        return false;
    }

    private void tellTime(Instant at, String sessionId, String kind) {
        transcript.line(at, null, sessionId, kind, Members.start());
    }

    /** Tells what is new in the student's last session. */
    void look(Student student) {
        if (student.sessionId != null) {
            look(student.sessionId);
        }
    }

    private void look(String sessionId) {
        Seen seen = unfinished.get(sessionId);
        Session session = seen == null ? null : world.session(sessionId).orElse(null);
        if (session == null) {
            return;
        }
        tellStatus(seen, session);
        int first = (int) Math.max(0, seen.events - session.history().dropped());
        var events = session.history().events();
        for (int i = first; i < events.size(); i++) {
            seen.events = events.get(i).sequence();
            if (events.get(i).kind() == SessionEvent.Kind.MESSAGE_POSTED) {
                tellMessage(seen, session, events.get(i));
            }
        }
        if (session.status().isFinished()) {
            forget(sessionId);
            String address = wire.redirect(session);
            if (address != null) {
                transcript.line(
                        session.history().events().get(events.size() - 1).at(),
                        seen.student,
                        sessionId,
                        "redirect",
                        Members.start().put("url", address));
            }
        }
    }

    private void tellStatus(Seen seen, Session session) {
        if (session.status() != seen.status) {
            var events = session.history().events();
            transcript.line(
                    events.get(events.size() - 1).at(),
                    seen.student,
                    session.id(),
                    "status",
                    Members.start()
                            .put("from", seen.status.wireName())
                            .put("to", session.status().wireName()));
            seen.status = session.status();
        }
    }

    private void tellMessage(Seen seen, Session session, SessionEvent posted) {
        if (session.id().equals(seen.student.sessionId)) {
            seen.student.messages.add((String) posted.details().get("status"));
        }
        transcript.line(
                posted.at(),
                seen.student,
                session.id(),
                "message",
                Members.start()
                        .put("status", posted.details().get("status"))
                        .put("outputs", posted.details().get("outputs")));
    }
}
