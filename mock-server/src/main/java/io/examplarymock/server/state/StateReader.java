package io.examplarymock.server.state;

import io.examplarymock.server.content.Content;
import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.Exams;
import io.examplarymock.server.exam.Question;
import io.examplarymock.server.ids.IdKind;
import io.examplarymock.server.ids.IdSecret;
import io.examplarymock.server.ids.IdSequence;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.permission.Permission;
import io.examplarymock.server.permission.Permissions;
import io.examplarymock.server.permission.ResourceRole;
import io.examplarymock.server.practicespace.PracticeQuestion;
import io.examplarymock.server.practicespace.PracticeSpace;
import io.examplarymock.server.practicespace.PracticeSpaces;
import io.examplarymock.server.practicespace.Tally;
import io.examplarymock.server.practicespace.Topic;
import io.examplarymock.server.questiontype.OwnTypes;
import io.examplarymock.server.session.Sessions;
import io.examplarymock.server.sourcematerial.SourceMaterials;
import io.examplarymock.server.time.ClockMode;
import io.examplarymock.server.time.WorkspaceClock;
import io.examplarymock.server.user.Preferences;
import io.examplarymock.server.user.User;
import io.examplarymock.server.user.Users;
import io.examplarymock.server.user.WorkspaceRole;
import io.examplarymock.server.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link StateWriter} writes; the schema {@code admin/state} has judged it before. */
final class StateReader {
    private StateReader() {}

    static Workspace read(JsonObject document) {
        JsonObject identity = document.object("workspace");
        JsonObject clock = document.object("clock");
        Instant frozenAt = optionalInstant(clock, "frozenAt");
        return new Workspace(
                identity.text("id"),
                identity.text("name"),
                identity.text("apiKey"),
                identity.text("ownerUserId"),
                !Boolean.FALSE.equals(identity.bool("approved")),
                ids(document.object("ids")),
                new WorkspaceClock(
                        ClockMode.named(clock.text("mode")).orElseThrow(),
                        frozenAt,
                        Duration.parse(clock.has("offset") ? clock.text("offset") : "PT0S")),
                new Content(
                        users(document),
                        exams(document),
                        spaces(document),
                        materials(document),
                        questionTypes(document),
                        AuthorizationState.read(document, identity.text("id"))),
                sessions(document));
    }

    private static IdSequence ids(JsonObject entry) {
        Map<IdKind, Long> counters = new EnumMap<>(IdKind.class);
        entry.object("counters")
                .members()
                .forEach((kind, number) -> counters.put(IdKind.valueOf(kind), ((Number) number).longValue()));
        return new IdSequence(new IdSecret(entry.text("secret")), counters);
    }

    private static Users users(JsonObject document) {
        Users users = Users.none();
        for (JsonObject entry : document.objects("users")) {
            JsonObject preferences = entry.object("preferences");
            users = users.with(new User(
                    entry.text("id"),
                    entry.text("email"),
                    entry.text("name"),
                    WorkspaceRole.named(entry.text("role")).orElseThrow(),
                    new Preferences(
                            preferences.text("subject"),
                            preferences.text("studentLevel"),
                            preferences.text("language")),
                    entry.texts("groups"),
                    instant(entry, "createdAt")));
        }
        for (JsonObject entry : document.objects("keys")) {
            if (users.find(entry.text("userId")).isEmpty()) {
                throw new UnreadableState("/keys", "names " + entry.text("userId") + ", which is none of the users");
            }
            users = users.holding(entry.text("apiKey"), entry.text("userId"));
        }
        return users;
    }

    private static Exams exams(JsonObject document) {
        Exams exams = Exams.none();
        for (JsonObject entry : document.objects("exams")) {
            exams = exams.with(new Exam(
                    entry.text("id"),
                    entry.text("name"),
                    entry.text("subject"),
                    entry.text("context"),
                    entry.text("studentLevel"),
                    entry.text("language"),
                    entry.text("taxonomyId"),
                    entry.integer("intendedDuration"),
                    entry.texts("sourceMaterialIds"),
                    entry.texts("allowedGenerationQuestionTypes"),
                    entry.objects("questions").stream()
                            .map(StateReader::question)
                            .toList(),
                    Permissions.of(permissions(entry)),
                    entry.map("metadata"),
                    entry.text("createdBy"),
                    instant(entry, "createdAt"),
                    instant(entry, "updatedAt")));
        }
        for (JsonObject entry : document.objects("handIns")) {
            exams = exams.with(new Exams.HandIn(entry.text("examId"), entry.text("actor")));
        }
        return exams;
    }

    private static PracticeSpaces spaces(JsonObject document) {
        PracticeSpaces spaces = PracticeSpaces.none();
        for (JsonObject entry : document.objects("practiceSpaces")) {
            spaces = spaces.with(new PracticeSpace(
                    entry.text("id"),
                    entry.text("name"),
                    entry.map("settings"),
                    Permissions.of(permissions(entry)),
                    entry.map("metadata"),
                    entry.text("studentNotes"),
                    entry.texts("sourceMaterialIds"),
                    entry.objects("masteryTopics").stream()
                            .map(JsonObject::members)
                            .toList(),
                    entry.objects("practised").stream()
                            .map(topic -> new Topic(topic.text("id"), topic.text("name")))
                            .toList(),
                    entry.objects("pool").stream()
                            .map(pooled ->
                                    new PracticeQuestion(pooled.text("topicId"), question(pooled.object("question"))))
                            .toList(),
                    entry.text("createdBy"),
                    instant(entry, "createdAt"),
                    instant(entry, "updatedAt")));
        }
        for (JsonObject entry : document.objects("progress")) {
            spaces = spaces.with(
                    new PracticeSpaces.Progress(entry.text("spaceId"), entry.text("actor"), entry.text("topicId")),
                    new Tally(entry.integer("answered"), entry.integer("correct")));
        }
        return spaces;
    }

    private static SourceMaterials materials(JsonObject document) {
        SourceMaterials materials = SourceMaterials.none();
        for (JsonObject entry : document.objects("sourceMaterials")) {
            materials = materials.with(MaterialState.read(entry));
        }
        return materials;
    }

    private static OwnTypes questionTypes(JsonObject document) {
        OwnTypes types = OwnTypes.none();
        for (JsonObject entry : document.objects("questionTypes")) {
            types = types.with(entry.members());
        }
        return types;
    }

    private static Sessions sessions(JsonObject document) {
        Sessions sessions = Sessions.none();
        for (JsonObject entry : document.objects("sessions")) {
            sessions = sessions.with(SessionReader.read(entry));
        }
        for (JsonObject entry : document.objects("deletedSessions")) {
            sessions = sessions.rememberingDeletion(
                    entry.text("id"),
                    instant(entry, "at"),
                    entry.has("session") ? SessionReader.read(entry.object("session")) : null);
        }
        return sessions;
    }

    private static Question question(JsonObject entry) {
        return new Question(
                entry.text("id"),
                entry.integer("v"),
                entry.text("type"),
                entry.text("title"),
                entry.text("description"),
                entry.map("settings"),
                entry.has("scoring") ? entry.map("scoring") : null,
                entry.texts("tags"),
                entry.text("externalId"),
                entry.map("metadata"));
    }

    private static List<Permission> permissions(JsonObject entry) {
        return entry.objects("permissions").stream()
                .map(permission -> new Permission(
                        permission.text("actor"),
                        ResourceRole.named(permission.text("role")).orElseThrow(),
                        optionalInstant(permission, "createdAt"),
                        optionalInstant(permission, "updatedAt"),
                        permission.text("createdBy")))
                .toList();
    }

    static Instant instant(JsonObject entry, String name) {
        return Instant.parse(entry.text(name));
    }

    static Instant optionalInstant(JsonObject entry, String name) {
        return entry.text(name) == null ? null : instant(entry, name);
    }
}
