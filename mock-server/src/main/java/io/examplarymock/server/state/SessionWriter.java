package io.examplarymock.server.state;

import io.examplarymock.server.session.Answer;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionEvent;
import io.examplarymock.server.session.SessionState;
import io.examplarymock.server.session.SessionTerms;
import io.examplarymock.server.value.Members;
import java.time.Instant;
import java.util.Map;

/** Writes what {@link SessionReader} reads. */
final class SessionWriter {
    private SessionWriter() {}

    static Map<String, Object> write(Session session) {
        SessionTerms terms = session.terms();
        return Members.start()
                .put("id", terms.id())
                .put("flow", terms.flow())
                .put("actor", terms.actor())
                .put("presets", terms.presets())
                .put("theme", terms.theme())
                .put("metadata", terms.metadata())
                .put("returnUrl", terms.returnUrl())
                .put("allowedOrigin", terms.allowedOrigin())
                .put("createdAt", Instants.text(terms.createdAt()))
                .put("expiresAt", Instants.text(terms.expiresAt()))
                .put("status", session.status().wireName())
                .put("statusSince", Instants.text(since(session.state())))
                .put("outputs", session.state().outputs())
                .put("begunAt", Instants.text(session.begunAt()))
                .put("limitAt", Instants.text(session.limitAt()))
                .put(
                        "answers",
                        session.answers().values().stream()
                                .map(SessionWriter::answer)
                                .toList())
                .put(
                        "events",
                        session.history().events().stream()
                                .map(SessionWriter::event)
                                .toList())
                .put("eventsDropped", session.history().dropped())
                .withoutNulls()
                .toMap();
    }

    private static Instant since(SessionState state) {
        if (state instanceof SessionState.Finished finished) {
            return finished.at();
        }
        return state instanceof SessionState.Started started ? started.at() : null;
    }

    private static Map<String, Object> answer(Answer answer) {
        return Members.start()
                .put("questionId", answer.questionId())
                .put("value", answer.value())
                .put("correct", answer.correct())
                .put("at", Instants.text(answer.at()))
                .toMap();
    }

    private static Map<String, Object> event(SessionEvent event) {
        return Members.start()
                .put("sequence", event.sequence())
                .put("at", Instants.text(event.at()))
                .put("kind", event.kind().wireName())
                .put("details", event.details())
                .withoutNulls()
                .toMap();
    }
}
