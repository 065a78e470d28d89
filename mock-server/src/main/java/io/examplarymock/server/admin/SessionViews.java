package io.examplarymock.server.admin;

import io.examplarymock.server.api.Views;
import io.examplarymock.server.http.BaseUrl;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.session.Answer;
import io.examplarymock.server.session.History;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionEvent;
import io.examplarymock.server.time.Timestamps;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How sessions look on the admin side: as the API shows them, and what it keeps to itself. */
final class SessionViews {
    private final String publicUrl;

    SessionViews(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    Map<String, Object> of(Session session, Request request) {
        Map<String, Object> view = Views.session(session, BaseUrl.of(request, publicUrl));
        view.put("returnUrl", session.terms().returnUrl());
        view.put("allowedOrigin", session.terms().allowedOrigin());
        view.put("begunAt", formatted(session.begunAt()));
        view.put("limitAt", formatted(session.limitAt()));
        view.put(
                "answers",
                session.answers().values().stream().map(SessionViews::of).toList());
        return view;
    }

    static Map<String, Object> events(History history) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("events", history.events().stream().map(SessionViews::of).toList());
        view.put("dropped", history.dropped());
        return view;
    }

    private static Map<String, Object> of(Answer answer) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("questionId", answer.questionId());
        view.put("value", answer.value());
        view.put("correct", answer.correct());
        view.put("at", Timestamps.format(answer.at()));
        return view;
    }

    private static Map<String, Object> of(SessionEvent event) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("sequence", event.sequence());
        view.put("at", Timestamps.format(event.at()));
        view.put("kind", event.kind().wireName());
        view.put("details", event.details());
        return view;
    }

    private static String formatted(Instant instant) {
        return instant == null ? null : Timestamps.format(instant);
    }
}
