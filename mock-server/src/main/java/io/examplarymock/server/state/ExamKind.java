package io.examplarymock.server.state;

import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.QuestionDocument;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.Workspace;
import java.util.Collection;
import java.util.Map;

/** The exams of a workspace, each with its permissions. */
final class ExamKind extends Kind<Exam> {
    ExamKind() {
        super("exams");
    }

    @Override
    Object home(Workspace workspace) {
        return workspace.content().exams();
    }

    @Override
    Collection<Exam> all(Workspace workspace) {
        return workspace.content().exams().all();
    }

    @Override
    boolean has(Workspace workspace, String id) {
        return workspace.content().exams().find(id).isPresent();
    }

    @Override
    String id(Exam thing) {
        return thing.id();
    }

    @Override
    Map<String, Object> write(Exam thing) {
        return Members.start()
                .put("id", thing.id())
                .put("name", thing.name())
                .put("subject", thing.subject())
                .put("context", thing.context())
                .put("studentLevel", thing.studentLevel())
                .put("language", thing.language())
                .put("taxonomyId", thing.taxonomyId())
                .put("intendedDuration", thing.intendedDuration())
                .put("sourceMaterialIds", thing.sourceMaterialIds())
                .put("allowedGenerationQuestionTypes", thing.allowedGenerationQuestionTypes())
                .put(
                        "questions",
                        thing.questions().stream().map(QuestionDocument::of).toList())
                .put("permissions", Entries.permissions(thing.permissions()))
                .put("metadata", thing.metadata())
                .put("createdBy", thing.createdBy())
                .put("createdAt", Instants.text(thing.createdAt()))
                .put("updatedAt", Instants.text(thing.updatedAt()))
                .withoutNulls()
                .toMap();
    }

    @Override
    void put(Draft draft, JsonObject entry) {
        Exam exam = read(entry);
        draft.change(content -> content.with(content.exams().with(exam)));
    }

    @Override
    void drop(Draft draft, String id) {
        draft.change(content -> content.exams().find(id).isPresent()
                ? content.with(content.exams().without(id))
                : content);
    }

    private static Exam read(JsonObject entry) {
        return new Exam(
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
                entry.objects("questions").stream().map(Entries::question).toList(),
                Entries.permissions(entry),
                entry.map("metadata"),
                entry.text("createdBy"),
                Instants.of(entry, "createdAt"),
                Instants.of(entry, "updatedAt"));
    }
}
