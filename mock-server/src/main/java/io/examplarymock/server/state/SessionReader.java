package io.examplarymock.server.state;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.session.Answer;
import io.examplarymock.server.session.History;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionEvent;
import io.examplarymock.server.session.SessionState;
import io.examplarymock.server.session.SessionStatus;
import io.examplarymock.server.session.SessionTerms;
import java.time.Instant;
import java.util.Locale;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/** Reads what {@link SessionWriter} writes. */
final class SessionReader {
    private SessionReader() {}

    static Session read(JsonObject entry) {
        SessionTerms terms = new SessionTerms(
                entry.text("id"),
                entry.text("flow"),
                entry.text("actor"),
                entry.map("presets"),
                entry.map("theme"),
                entry.map("metadata"),
                entry.text("returnUrl"),
                entry.text("allowedOrigin"),
                Instants.of(entry, "createdAt"),
                Instants.of(entry, "expiresAt"));
        PMap<String, Answer> answers = OrderedPMap.empty();
        for (JsonObject answer : entry.objects("answers")) {
            answers = answers.plus(
                    answer.text("questionId"),
                    new Answer(
                            answer.text("questionId"),
                            answer.members().get("value"),
                            answer.bool("correct"),
                            Instants.of(answer, "at")));
        }
        Integer dropped = entry.integer("eventsDropped");
        return new Session(
                terms,
                state(entry),
                Instants.optional(entry, "begunAt"),
                Instants.optional(entry, "limitAt"),
                answers,
                History.of(
                        entry.objects("events").stream()
                                .map(SessionReader::event)
                                .toList(),
                        dropped == null ? 0 : dropped));
    }

    private static SessionState state(JsonObject entry) {
        SessionStatus status = SessionStatus.valueOf(entry.text("status").toUpperCase(Locale.ROOT));
        Instant since = status == SessionStatus.PENDING ? null : Instants.of(entry, "statusSince");
        return switch (status) {
            case PENDING -> new SessionState.Pending();
            case STARTED -> new SessionState.Started(since);
            case COMPLETED -> new SessionState.Completed(since, entry.map("outputs"));
            case CANCELLED -> new SessionState.Cancelled(since);
            case EXPIRED -> new SessionState.Expired(since);
        };
    }

    private static SessionEvent event(JsonObject entry) {
        String kind = entry.text("kind").toUpperCase(Locale.ROOT).replace('-', '_');
        return new SessionEvent(
                entry.integer("sequence"),
                Instants.of(entry, "at"),
                SessionEvent.Kind.valueOf(kind),
                entry.map("details"));
    }
}
