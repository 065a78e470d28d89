package io.examplarymock.server.state;

import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.QuestionDocument;
import io.examplarymock.server.ids.IdKind;
import io.examplarymock.server.permission.Permission;
import io.examplarymock.server.practicespace.PracticeSpace;
import io.examplarymock.server.user.User;
import io.examplarymock.server.workspace.Workspace;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes what {@link StateReader} reads; members without a value are left out. */
final class StateWriter {
    private StateWriter() {}

    static Map<String, Object> write(Workspace workspace) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", StateDocument.VERSION);
        document.put(
                "workspace",
                members(
                        "id", workspace.id(),
                        "name", workspace.name(),
                        "apiKey", workspace.apiKey(),
                        "ownerUserId", workspace.ownerUserId(),
                        "approved", workspace.approved()));
        Map<String, Object> counters = new LinkedHashMap<>();
        for (IdKind kind : IdKind.values()) {
            counters.put(kind.name(), workspace.ids().counters().get(kind));
        }
        counters.values().removeIf(Objects::isNull);
        document.put("ids", members("secret", workspace.ids().secret().hex(), "counters", counters));
        document.put(
                "clock",
                members(
                        "mode", workspace.clock().mode().wireName(),
                        "frozenAt", text(workspace.clock().frozenAt()),
                        "offset", workspace.clock().offset().toString()));
        document.put(
                "users",
                workspace.content().users().all().stream()
                        .map(StateWriter::user)
                        .toList());
        document.put(
                "exams",
                workspace.content().exams().all().stream()
                        .map(StateWriter::exam)
                        .toList());
        document.put(
                "handIns",
                workspace.content().exams().handIns().stream()
                        .map(handIn -> members("examId", handIn.examId(), "actor", handIn.actor()))
                        .toList());
        document.put(
                "practiceSpaces",
                workspace.content().spaces().all().stream()
                        .map(StateWriter::space)
                        .toList());
        document.put(
                "progress",
                workspace.content().spaces().tallies().entrySet().stream()
                        .map(entry -> members(
                                "spaceId", entry.getKey().spaceId(),
                                "actor", entry.getKey().actor(),
                                "topicId", entry.getKey().topicId(),
                                "answered", entry.getValue().answered(),
                                "correct", entry.getValue().correct()))
                        .toList());
        document.put(
                "sessions",
                workspace.sessions().all().stream().map(SessionWriter::write).toList());
        document.put(
                "deletedSessions",
                workspace.sessions().deleted().entrySet().stream()
                        .map(entry -> members("id", entry.getKey(), "at", text(entry.getValue())))
                        .toList());
        return document;
    }

    private static Map<String, Object> user(User user) {
        return members(
                "id", user.id(),
                "email", user.email(),
                "name", user.name(),
                "role", user.role().wireName(),
                "preferences",
                        members(
                                "subject", user.preferences().subject(),
                                "studentLevel", user.preferences().studentLevel(),
                                "language", user.preferences().language()),
                "createdAt", text(user.createdAt()));
    }

    private static Map<String, Object> exam(Exam exam) {
        return members(
                "id", exam.id(),
                "name", exam.name(),
                "subject", exam.subject(),
                "context", exam.context(),
                "studentLevel", exam.studentLevel(),
                "language", exam.language(),
                "taxonomyId", exam.taxonomyId(),
                "intendedDuration", exam.intendedDuration(),
                "sourceMaterialIds", exam.sourceMaterialIds(),
                "allowedGenerationQuestionTypes", exam.allowedGenerationQuestionTypes(),
                "questions", exam.questions().stream().map(QuestionDocument::of).toList(),
                "permissions", permissions(exam.permissions()),
                "metadata", exam.metadata(),
                "createdBy", exam.createdBy(),
                "createdAt", text(exam.createdAt()),
                "updatedAt", text(exam.updatedAt()));
    }

    private static Map<String, Object> space(PracticeSpace space) {
        return members(
                "id", space.id(),
                "name", space.name(),
                "settings", space.settings(),
                "permissions", permissions(space.permissions()),
                "metadata", space.metadata(),
                "studentNotes", space.studentNotes(),
                "sourceMaterialIds", space.sourceMaterialIds(),
                "masteryTopics", space.masteryTopics(),
                "practised",
                        space.practised().stream()
                                .map(topic -> members("id", topic.id(), "name", topic.name()))
                                .toList(),
                "pool",
                        space.pool().stream()
                                .map(entry -> members(
                                        "topicId", entry.topicId(), "question", QuestionDocument.of(entry.question())))
                                .toList(),
                "createdBy", space.createdBy(),
                "createdAt", text(space.createdAt()),
                "updatedAt", text(space.updatedAt()));
    }

    private static List<Map<String, Object>> permissions(List<Permission> permissions) {
        return permissions.stream()
                .map(permission -> members(
                        "actor", permission.actor(), "role", permission.role().wireName()))
                .toList();
    }

    static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** Takes names and values in turn. */
    static Map<String, Object> members(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        members.values().removeIf(Objects::isNull);
        return members;
    }
}
