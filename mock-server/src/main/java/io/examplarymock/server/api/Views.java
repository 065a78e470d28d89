package io.examplarymock.server.api;

import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.QuestionDocument;
import io.examplarymock.server.http.UrlQuery;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.permission.Permission;
import io.examplarymock.server.practicespace.PracticeSpace;
import io.examplarymock.server.practicespace.PracticeSpaces;
import io.examplarymock.server.practicespace.PracticeSpaces.Progress;
import io.examplarymock.server.practicespace.Tally;
import io.examplarymock.server.reference.Catalogue;
import io.examplarymock.server.session.Redirect;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionEvent;
import io.examplarymock.server.session.SessionTerms;
import io.examplarymock.server.time.Timestamps;
import io.examplarymock.server.user.User;
import io.examplarymock.server.value.Members;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How resources look on the wire: members in documented order, without those that have no value. */
public final class Views {
    private Views() {}

    static Map<String, Object> user(User user) {
        return Members.start()
                .put("id", user.id())
                .put("email", user.email())
                .put("name", user.name())
                .put("role", user.role().wireName())
                .withoutNulls()
                .toMap();
    }

    static Map<String, Object> me(User user) {
        return Members.start()
                .put("id", user.id())
                .put("email", user.email())
                .put("name", user.name())
                .put("role", user.role().wireName())
                .toMap();
    }

    static Map<String, Object> exam(Exam exam) {
        return Members.start()
                .put("id", exam.id())
                .put("name", exam.name())
                .put("subject", exam.subject())
                .put("context", exam.context())
                .put("studentLevel", exam.studentLevel())
                .put("language", exam.language())
                .put("taxonomyId", exam.taxonomyId())
                .put("intendedDuration", exam.intendedDuration())
                .put("sourceMaterialIds", exam.sourceMaterialIds())
                .put("allowedGenerationQuestionTypes", exam.allowedGenerationQuestionTypes())
                .put(
                        "questions",
                        exam.questions().stream().map(QuestionDocument::of).toList())
                .put("permissions", permissions(exam.permissions().list()))
                .put("metadata", exam.metadata())
                .put("createdBy", exam.createdBy())
                .put("createdAt", Timestamps.format(exam.createdAt()))
                .put("updatedAt", Timestamps.format(exam.updatedAt()))
                .withoutNulls()
                .toMap();
    }

    static Map<String, Object> practiceSpace(PracticeSpace space) {
        return Members.start()
                .put("id", space.id())
                .put("name", space.name())
                .put("settings", space.settings())
                .put("permissions", permissions(space.permissions().list()))
                .put("metadata", space.metadata())
                .put("studentNotes", space.studentNotes())
                .put("sourceMaterialIds", space.sourceMaterialIds())
                .put("masteryTopics", space.masteryTopics())
                .put("createdBy", space.createdBy())
                .put("createdAt", Timestamps.format(space.createdAt()))
                .put("updatedAt", Timestamps.format(space.updatedAt()))
                .withoutNulls()
                .toMap();
    }

    static Map<String, Object> progress(PracticeSpace space, PracticeSpaces spaces, String actor) {
        return Members.start()
                .put("practiceSpaceId", space.id())
                .put("actor", actor)
                .put(
                        "topics",
                        space.practised().stream()
                                .map(topic -> {
                                    Tally tally = spaces.tally(new Progress(space.id(), actor, topic.id()));
                                    Map<String, Object> row = new LinkedHashMap<>();
                                    row.put("id", topic.id());
                                    row.put("name", topic.name());
                                    row.put("answered", tally.answered());
                                    row.put("correct", tally.correct());
                                    row.put("proficiency", tally.proficiency());
                                    return row;
                                })
                                .toList())
                .toMap();
    }

    /**
     * Returns a session with exactly the documented members (C8).
     *
     * @param baseUrl what the embed URL starts with
     */
    public static Map<String, Object> session(Session session, String baseUrl) {
        SessionTerms terms = session.terms();
        return Members.start()
                .put("id", terms.id())
                .put("status", session.status().wireName())
                .put("embedUrl", baseUrl + "/embeds/" + terms.token())
                .put("flow", terms.flow())
                .put("actor", terms.actor())
                .put("enabledResponseModes", terms.enabledResponseModes())
                .put("createdAt", Timestamps.format(terms.createdAt()))
                .put("expiresAt", Timestamps.format(terms.expiresAt()))
                .put("presets", terms.presets())
                .put("outputs", session.state().outputs())
                .put("theme", terms.theme())
                .put("metadata", terms.metadata())
                .toMap();
    }

    /** Returns what the page posts for an event of the kind {@code message-posted} (O8). */
    public static Map<String, Object> message(SessionEvent posted) {
        return Members.start()
                .put("type", "examplary:embed-status-update")
                .put("status", posted.details().get("status"))
                .put("outputs", posted.details().get("outputs"))
                .toMap();
    }

    /** Returns the address that a finished session sends the browser to, outputs as text or JSON (O9), or {@code null}. */
    public static String redirectUrl(Session session) {
        return session.redirect().map(Views::address).orElse(null);
    }

    private static String address(Redirect redirect) {
        Map<String, String> query = new LinkedHashMap<>();
        redirect.parameters()
                .forEach((name, value) -> query.put(name, value instanceof String text ? text : Json.text(value)));
        return UrlQuery.merge(redirect.returnUrl(), query);
    }

    static List<Map<String, Object>> entries(List<Catalogue.Entry> entries) {
        return entries.stream()
                .map(entry -> Members.start()
                        .put("id", entry.id())
                        .put("name", entry.name())
                        .toMap())
                .toList();
    }

    private static List<Map<String, Object>> permissions(List<Permission> permissions) {
        return permissions.stream()
                .map(permission -> Members.start()
                        .put("actor", permission.actor())
                        .put("role", permission.role().wireName())
                        .toMap())
                .toList();
    }
}
