package io.examplarymock.server.embed;

import io.examplarymock.server.api.Views;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionEvent;
import io.examplarymock.server.session.SessionEvent.Kind;
import io.examplarymock.server.time.Timestamps;
import io.examplarymock.server.value.Members;
import java.util.List;
import java.util.Map;

/** What a page is told of its session: all it needs to draw itself, and the messages that it has to post. */
final class View {
    private View() {}

    /**
     * Returns the page's view as JSON values.
     *
     * @param after the last event that the page knows; messages of later ones are told
     */
    static Map<String, Object> of(Visit visit, long after) {
        Screen screen = Screen.of(visit);
        Members view = Members.start()
                .put("screen", screen.wireName())
                .put("detail", screen.detail())
                .put(
                        "clock",
                        Members.start()
                                .put("now", Timestamps.format(visit.now()))
                                .put("mode", visit.workspace().clock().mode().wireName())
                                .toMap());
        Session session = visit.session();
        if (session == null) {
            return view.toMap();
        }
        return view.put("flow", visit.terms().flow())
                .put("status", session.status().wireName())
                .put("expiresAt", Timestamps.format(visit.terms().expiresAt()))
                .put("allowedOrigin", visit.terms().allowedOrigin())
                .put("redirectUrl", Views.redirectUrl(session))
                .put("lastEvent", lastEvent(session))
                .put("messages", messages(session, after))
                .put("content", screen.isFlow() ? FlowPages.of(visit).content(visit) : Map.of())
                .withoutNulls()
                .toMap();
    }

    private static long lastEvent(Session session) {
        List<SessionEvent> events = session.history().events();
        return events.get(events.size() - 1).sequence();
    }

    private static List<Map<String, Object>> messages(Session session, long after) {
        if (lastEvent(session) <= after) {
            // So it is as a rule, and the history can be long.
            return List.of();
        }
        return session.history().events().stream()
                .filter(event -> event.kind() == Kind.MESSAGE_POSTED && event.sequence() > after)
                .map(event -> Members.start()
                        .put("sequence", event.sequence())
                        .put("status", event.details().get("status"))
                        .put("outputs", event.details().get("outputs"))
                        .toMap())
                .toList();
    }
}
