package io.examplarymock.server.state;

import static io.examplarymock.server.state.StateWriter.members;
import static io.examplarymock.server.state.StateWriter.text;

import io.examplarymock.server.session.Answer;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionEvent;
import io.examplarymock.server.session.SessionState;
import io.examplarymock.server.session.SessionTerms;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes what {@link SessionReader} reads. */
final class SessionWriter {
    private SessionWriter() {}

    static Map<String, Object> write(Session session) {
        SessionTerms terms = session.terms();
        return members(
                "id", terms.id(),
                "flow", terms.flow(),
                "actor", terms.actor(),
                "presets", terms.presets(),
                "theme", terms.theme(),
                "metadata", terms.metadata(),
                "returnUrl", terms.returnUrl(),
                "allowedOrigin", terms.allowedOrigin(),
                "createdAt", text(terms.createdAt()),
                "expiresAt", text(terms.expiresAt()),
                "status", session.status().wireName(),
                "statusSince", text(since(session.state())),
                "outputs", session.state().outputs(),
                "begunAt", text(session.begunAt()),
                "limitAt", text(session.limitAt()),
                "answers",
                        session.answers().values().stream()
                                .map(SessionWriter::answer)
                                .toList(),
                "events",
                        session.history().events().stream()
                                .map(SessionWriter::event)
                                .toList(),
                "eventsDropped", session.history().dropped());
    }

    private static Instant since(SessionState state) {
        if (state instanceof SessionState.Finished finished) {
            return finished.at();
        }
        return state instanceof SessionState.Started started ? started.at() : null;
    }

    private static Map<String, Object> answer(Answer answer) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("questionId", answer.questionId());
        members.put("value", answer.value());
        members.put("correct", answer.correct());
        members.put("at", text(answer.at()));
        return members;
    }

    private static Map<String, Object> event(SessionEvent event) {
        return members(
                "sequence", event.sequence(),
                "at", text(event.at()),
                "kind", event.kind().wireName(),
                "details", event.details());
    }
}
