package io.examplarymock.server.admin;

import io.examplarymock.server.api.Views;
import io.examplarymock.server.flow.Flows;
import io.examplarymock.server.http.BaseUrl;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.session.Answer;
import io.examplarymock.server.session.History;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionEvent;
import io.examplarymock.server.time.Timestamps;
import io.examplarymock.server.user.User;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How sessions look on the admin side: as the API shows them, and what it keeps to itself. */
final class SessionViews {
    private final String publicUrl;

    SessionViews(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    Map<String, Object> of(Session session, Workspace workspace, Request request) {
        Optional<User> actor = workspace.content().users().find(session.terms().actor());
        return Members.startingWith(Views.session(session, BaseUrl.of(request, publicUrl)))
                .put("returnUrl", session.terms().returnUrl())
                .put("redirectUrl", Views.redirectUrl(session))
                .put("allowedOrigin", session.terms().allowedOrigin())
                .put("begunAt", formatted(session.begunAt()))
                .put("limitAt", formatted(session.limitAt()))
                .put(
                        "answers",
                        session.answers().values().stream()
                                .map(SessionViews::of)
                                .toList())
                .put("actorName", actor.map(User::name).orElse(null))
                .put("actorEmail", actor.map(User::email).orElse(null))
                .put("possibleActions", possibleActions(session, workspace))
                .toMap();
    }

    private static List<String> possibleActions(Session session, Workspace workspace) {
        return Flows.named(session.terms().flow()).possibleActions(session, workspace.content()).stream()
                .map(Action::wireName)
                .toList();
    }

    static Map<String, Object> events(History history) {
        return Members.start()
                .put("events", history.events().stream().map(SessionViews::of).toList())
                .put("dropped", history.dropped())
                .toMap();
    }

    private static Map<String, Object> of(Answer answer) {
        return Members.start()
                .put("questionId", answer.questionId())
                .put("value", answer.value())
                .put("correct", answer.correct())
                .put("at", Timestamps.format(answer.at()))
                .toMap();
    }

    private static Map<String, Object> of(SessionEvent event) {
        return Members.start()
                .put("sequence", event.sequence())
                .put("at", Timestamps.format(event.at()))
                .put("kind", event.kind().wireName())
                .put("details", event.details())
                .toMap();
    }

    private static String formatted(Instant instant) {
        return instant == null ? null : Timestamps.format(instant);
    }
}
