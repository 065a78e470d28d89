package io.examplarymock.server.script;

import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionEvent;
import io.examplarymock.server.session.SessionStatus;
import io.examplarymock.server.time.Due;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.Fired;
import java.util.HashMap;
import java.util.Map;

/** Watches the unfinished sessions and tells what came of each change: another status, messages, a redirect. */
final class Watch {
    private final Map<String, Seen> unfinished = new HashMap<>();
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
        transcript.line(
                fired.at(),
                null,
                fired.subjectId(),
                fired.kind() == Due.Kind.EXPIRY ? "expired" : "time-limit",
                Members.start());
        look(fired.subjectId());
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
