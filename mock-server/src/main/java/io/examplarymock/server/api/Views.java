package io.examplarymock.server.api;

import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.QuestionDocument;
import io.examplarymock.server.permission.Permission;
import io.examplarymock.server.practicespace.PracticeSpace;
import io.examplarymock.server.practicespace.PracticeSpaces;
import io.examplarymock.server.practicespace.PracticeSpaces.Progress;
import io.examplarymock.server.practicespace.Tally;
import io.examplarymock.server.reference.Catalogue;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionTerms;
import io.examplarymock.server.time.Timestamps;
import io.examplarymock.server.user.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How resources look on the wire: members in documented order, without those that have no value. */
public final class Views {
    private Views() {}

    static Map<String, Object> user(User user) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", user.id());
        view.put("email", user.email());
        view.put("name", user.name());
        view.put("role", user.role().wireName());
        return withValues(view);
    }

    static Map<String, Object> me(User user) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", user.id());
        view.put("email", user.email());
        view.put("name", user.name());
        view.put("role", user.role().wireName());
        return view;
    }

    static Map<String, Object> exam(Exam exam) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", exam.id());
        view.put("name", exam.name());
        view.put("subject", exam.subject());
        view.put("context", exam.context());
        view.put("studentLevel", exam.studentLevel());
        view.put("language", exam.language());
        view.put("taxonomyId", exam.taxonomyId());
        view.put("intendedDuration", exam.intendedDuration());
        view.put("sourceMaterialIds", exam.sourceMaterialIds());
        view.put("allowedGenerationQuestionTypes", exam.allowedGenerationQuestionTypes());
        view.put(
                "questions", exam.questions().stream().map(QuestionDocument::of).toList());
        view.put("permissions", permissions(exam.permissions()));
        view.put("metadata", exam.metadata());
        view.put("createdBy", exam.createdBy());
        view.put("createdAt", Timestamps.format(exam.createdAt()));
        view.put("updatedAt", Timestamps.format(exam.updatedAt()));
        return withValues(view);
    }

    static Map<String, Object> practiceSpace(PracticeSpace space) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", space.id());
        view.put("name", space.name());
        view.put("settings", space.settings());
        view.put("permissions", permissions(space.permissions()));
        view.put("metadata", space.metadata());
        view.put("studentNotes", space.studentNotes());
        view.put("sourceMaterialIds", space.sourceMaterialIds());
        view.put("masteryTopics", space.masteryTopics());
        view.put("createdBy", space.createdBy());
        view.put("createdAt", Timestamps.format(space.createdAt()));
        view.put("updatedAt", Timestamps.format(space.updatedAt()));
        return withValues(view);
    }

    static Map<String, Object> progress(PracticeSpace space, PracticeSpaces spaces, String actor) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("practiceSpaceId", space.id());
        view.put("actor", actor);
        view.put(
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
                        .toList());
        return view;
    }

    /**
     * Returns a session with exactly the documented members (C8).
     *
     * @param baseUrl what the embed URL starts with
     */
    public static Map<String, Object> session(Session session, String baseUrl) {
        SessionTerms terms = session.terms();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", terms.id());
        view.put("status", session.status().wireName());
        view.put("embedUrl", baseUrl + "/embeds/" + terms.token());
        view.put("flow", terms.flow());
        view.put("actor", terms.actor());
        view.put("enabledResponseModes", terms.enabledResponseModes());
        view.put("createdAt", Timestamps.format(terms.createdAt()));
        view.put("expiresAt", Timestamps.format(terms.expiresAt()));
        view.put("presets", terms.presets());
        view.put("outputs", session.state().outputs());
        view.put("theme", terms.theme());
        view.put("metadata", terms.metadata());
        return view;
    }

    static List<Map<String, Object>> entries(List<Catalogue.Entry> entries) {
        return entries.stream()
                .map(entry -> Map.<String, Object>of("id", entry.id(), "name", entry.name()))
                .toList();
    }

    private static List<Map<String, Object>> permissions(List<Permission> permissions) {
        return permissions.stream()
                .map(permission -> Map.<String, Object>of(
                        "actor", permission.actor(), "role", permission.role().wireName()))
                .toList();
    }

    private static Map<String, Object> withValues(Map<String, Object> view) {
        view.values().removeIf(Objects::isNull);
        return view;
    }
}
