package io.examplarymock.server.state;

import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.QuestionDocument;
import io.examplarymock.server.ids.IdKind;
import io.examplarymock.server.permission.Permission;
import io.examplarymock.server.practicespace.PracticeSpace;
import io.examplarymock.server.user.User;
import io.examplarymock.server.value.Members;
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
                Members.start()
                        .put("id", workspace.id())
                        .put("name", workspace.name())
                        .put("apiKey", workspace.apiKey())
                        .put("ownerUserId", workspace.ownerUserId())
                        .put("approved", workspace.approved())
                        .withoutNulls()
                        .toMap());
        Map<String, Object> counters = new LinkedHashMap<>();
        for (IdKind kind : IdKind.values()) {
            counters.put(kind.name(), workspace.ids().counters().get(kind));
        }
        counters.values().removeIf(Objects::isNull);
        document.put(
                "ids",
                Members.start()
                        .put("secret", workspace.ids().secret().hex())
                        .put("counters", counters)
                        .withoutNulls()
                        .toMap());
        document.put(
                "clock",
                Members.start()
                        .put("mode", workspace.clock().mode().wireName())
                        .put("frozenAt", text(workspace.clock().frozenAt()))
                        .put("offset", workspace.clock().offset().toString())
                        .withoutNulls()
                        .toMap());
        document.put(
                "users",
                workspace.content().users().all().stream()
                        .map(StateWriter::user)
                        .toList());
        document.put(
                "keys",
                workspace.content().users().keys().entrySet().stream()
                        .map(entry -> Members.start()
                                .put("apiKey", entry.getKey())
                                .put("userId", entry.getValue())
                                .toMap())
                        .toList());
        document.put(
                "exams",
                workspace.content().exams().all().stream()
                        .map(StateWriter::exam)
                        .toList());
        document.put(
                "handIns",
                workspace.content().exams().handIns().stream()
                        .map(handIn -> Members.start()
                                .put("examId", handIn.examId())
                                .put("actor", handIn.actor())
                                .withoutNulls()
                                .toMap())
                        .toList());
        document.put(
                "practiceSpaces",
                workspace.content().spaces().all().stream()
                        .map(StateWriter::space)
                        .toList());
        document.put(
                "progress",
                workspace.content().spaces().tallies().entrySet().stream()
                        .map(entry -> Members.start()
                                .put("spaceId", entry.getKey().spaceId())
                                .put("actor", entry.getKey().actor())
                                .put("topicId", entry.getKey().topicId())
                                .put("answered", entry.getValue().answered())
                                .put("correct", entry.getValue().correct())
                                .withoutNulls()
                                .toMap())
                        .toList());
        document.put(
                "sourceMaterials",
                workspace.content().materials().all().stream()
                        .map(MaterialState::write)
                        .toList());
        document.put(
                "questionTypes", List.copyOf(workspace.content().questionTypes().all()));
        AuthorizationState.write(workspace.content().authorizations(), document);
        document.put(
                "sessions",
                workspace.sessions().all().stream().map(SessionWriter::write).toList());
        document.put(
                "deletedSessions",
                workspace.sessions().deleted().entrySet().stream()
                        .map(entry -> Members.start()
                                .put("id", entry.getKey())
                                .put("at", text(entry.getValue()))
                                .put(
                                        "session",
                                        workspace
                                                .sessions()
                                                .lastState(entry.getKey())
                                                .map(SessionWriter::write)
                                                .orElse(null))
                                .withoutNulls()
                                .toMap())
                        .toList());
        return document;
    }

    private static Map<String, Object> user(User user) {
        return Members.start()
                .put("id", user.id())
                .put("email", user.email())
                .put("name", user.name())
                .put("role", user.role().wireName())
                .put(
                        "preferences",
                        Members.start()
                                .put("subject", user.preferences().subject())
                                .put("studentLevel", user.preferences().studentLevel())
                                .put("language", user.preferences().language())
                                .withoutNulls()
                                .toMap())
                .put("groups", user.groups().isEmpty() ? null : user.groups())
                .put("createdAt", text(user.createdAt()))
                .withoutNulls()
                .toMap();
    }

    private static Map<String, Object> exam(Exam exam) {
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
                .put("createdAt", text(exam.createdAt()))
                .put("updatedAt", text(exam.updatedAt()))
                .withoutNulls()
                .toMap();
    }

    private static Map<String, Object> space(PracticeSpace space) {
        return Members.start()
                .put("id", space.id())
                .put("name", space.name())
                .put("settings", space.settings())
                .put("permissions", permissions(space.permissions().list()))
                .put("metadata", space.metadata())
                .put("studentNotes", space.studentNotes())
                .put("sourceMaterialIds", space.sourceMaterialIds())
                .put("masteryTopics", space.masteryTopics())
                .put(
                        "practised",
                        space.practised().stream()
                                .map(topic -> Members.start()
                                        .put("id", topic.id())
                                        .put("name", topic.name())
                                        .withoutNulls()
                                        .toMap())
                                .toList())
                .put(
                        "pool",
                        space.pool().stream()
                                .map(entry -> Members.start()
                                        .put("topicId", entry.topicId())
                                        .put("question", QuestionDocument.of(entry.question()))
                                        .withoutNulls()
                                        .toMap())
                                .toList())
                .put("createdBy", space.createdBy())
                .put("createdAt", text(space.createdAt()))
                .put("updatedAt", text(space.updatedAt()))
                .withoutNulls()
                .toMap();
    }

    private static List<Map<String, Object>> permissions(List<Permission> permissions) {
        return permissions.stream()
                .map(permission -> Members.start()
                        .put("actor", permission.actor())
                        .put("role", permission.role().wireName())
                        .put("createdAt", text(permission.createdAt()))
                        .put("updatedAt", text(permission.updatedAt()))
                        .put("createdBy", permission.createdBy())
                        .withoutNulls()
                        .toMap())
                .toList();
    }

    static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
