package io.examplarymock.server.admin;

import io.examplarymock.server.api.Views;
import io.examplarymock.server.http.UrlQuery;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionEvent;
import io.examplarymock.server.session.SessionEvent.Kind;
import io.examplarymock.server.value.Members;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What a session told its integrator last, as message verification sees it.
 *
 * @param contents what the page around hears, or the query with which the browser comes back
 * @param metadata what belongs to the message without being in it
 */
record PactMessage(Map<String, Object> contents, Map<String, Object> metadata) {
    private static final String CONTENT_TYPE = "contentType";
    private static final String JSON = "application/json";

    /** Returns the redirect of a session that has a return URL, the last message of any other. */
    static Optional<PactMessage> lastOf(Session session, String baseUrl) {
        return session.terms().returnUrl() == null
                ? session.history().events().stream()
                        .filter(event -> event.kind() == Kind.MESSAGE_POSTED)
                        .reduce((earlier, later) -> later)
                        .map(posted -> posted(posted, session, baseUrl))
                : Optional.ofNullable(Views.redirectUrl(session)).map(PactMessage::redirect);
    }

    private static PactMessage posted(SessionEvent posted, Session session, String baseUrl) {
        URI page = URI.create(baseUrl);
        return new PactMessage(
                Views.message(posted),
                Members.start()
                        .put(CONTENT_TYPE, JSON)
                        .put("origin", page.getScheme() + "://" + page.getRawAuthority())
                        .put("targetOrigin", session.terms().allowedOrigin())
                        .toMap());
    }

    private static PactMessage redirect(String url) {
        Members contents = Members.start();
        UrlQuery.read(url).forEach(contents::put);
        return new PactMessage(
                contents.toMap(),
                Members.start().put(CONTENT_TYPE, JSON).put("url", url).toMap());
    }
}
