package io.examplarymock.server.state;

import io.examplarymock.server.exam.QuestionDocument;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.practicespace.PracticeQuestion;
import io.examplarymock.server.practicespace.PracticeSpace;
import io.examplarymock.server.practicespace.Topic;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.Workspace;
import java.util.Collection;
import java.util.Map;

/** The practice spaces of a workspace, each with its permissions. */
final class SpaceKind extends Kind<PracticeSpace> {
    SpaceKind() {
        super("practiceSpaces");
    }

    @Override
    Object home(Workspace workspace) {
        return workspace.content().spaces();
    }

    @Override
    Collection<PracticeSpace> all(Workspace workspace) {
        return workspace.content().spaces().all();
    }

    @Override
    boolean has(Workspace workspace, String id) {
        return workspace.content().spaces().find(id).isPresent();
    }

    @Override
    String id(PracticeSpace thing) {
        return thing.id();
    }

    @Override
    Map<String, Object> write(PracticeSpace thing) {
        return Members.start()
                .put("id", thing.id())
                .put("name", thing.name())
                .put("settings", thing.settings())
                .put("permissions", Entries.permissions(thing.permissions()))
                .put("metadata", thing.metadata())
                .put("studentNotes", thing.studentNotes())
                .put("sourceMaterialIds", thing.sourceMaterialIds())
                .put("masteryTopics", thing.masteryTopics())
                .put(
                        "practised",
                        thing.practised().stream().map(SpaceKind::topic).toList())
                .put("pool", thing.pool().stream().map(SpaceKind::pooled).toList())
                .put("createdBy", thing.createdBy())
                .put("createdAt", Instants.text(thing.createdAt()))
                .put("updatedAt", Instants.text(thing.updatedAt()))
                .withoutNulls()
                .toMap();
    }

    @Override
    void put(Draft draft, JsonObject entry) {
        PracticeSpace space = read(entry);
        draft.change(content -> content.with(content.spaces().with(space)));
    }

    @Override
    void drop(Draft draft, String id) {
        draft.change(content -> content.with(content.spaces().without(id)));
    }

    private static Map<String, Object> topic(Topic topic) {
        return Members.start()
                .put("id", topic.id())
                .put("name", topic.name())
                .withoutNulls()
                .toMap();
    }

    private static Map<String, Object> pooled(PracticeQuestion pooled) {
        return Members.start()
                .put("topicId", pooled.topicId())
                .put("question", QuestionDocument.of(pooled.question()))
                .withoutNulls()
                .toMap();
    }

    private static PracticeSpace read(JsonObject entry) {
        return new PracticeSpace(
                entry.text("id"),
                entry.text("name"),
                entry.map("settings"),
                Entries.permissions(entry),
                entry.map("metadata"),
                entry.text("studentNotes"),
                entry.texts("sourceMaterialIds"),
                entry.objects("masteryTopics").stream().map(JsonObject::members).toList(),
                entry.objects("practised").stream()
                        .map(topic -> new Topic(topic.text("id"), topic.text("name")))
                        .toList(),
                entry.objects("pool").stream()
                        .map(pooled -> new PracticeQuestion(
                                pooled.text("topicId"), Entries.question(pooled.object("question"))))
                        .toList(),
                entry.text("createdBy"),
                Instants.of(entry, "createdAt"),
                Instants.of(entry, "updatedAt"));
    }
}
