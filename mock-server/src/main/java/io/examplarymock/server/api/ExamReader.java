package io.examplarymock.server.api;

import io.examplarymock.server.exam.ExamDraft;
import io.examplarymock.server.exam.QuestionDraft;
import io.examplarymock.server.json.JsonObject;

/** Reads an exam, or a question of one, out of a body that fits its schema (E2, Q1). */
public final class ExamReader {
    private ExamReader() {}

    static ExamDraft draft(JsonObject body) {
        return new ExamDraft(
                body.text("name"),
                body.text("subject"),
                body.text("context"),
                body.text("studentLevel"),
                body.text("language"),
                body.text("taxonomyId"),
                body.integer("intendedDuration"),
                body.texts("sourceMaterialIds"),
                body.texts("allowedGenerationQuestionTypes"),
                body.objects("questions").stream().map(ExamReader::question).toList(),
                Permits.read(body),
                body.map("metadata"));
    }

    /** Reads a question. */
    public static QuestionDraft question(JsonObject entry) {
        String type = entry.text("type");
        String title = entry.text("title");
        return new QuestionDraft(
                // Neither is documented as required, so a question without them is taken, and reported (Q1).
                type == null ? "" : type,
                title == null ? "" : title,
                entry.text("description"),
                entry.map("settings"),
                entry.has("scoring") && entry.members().get("scoring") != null ? entry.map("scoring") : null,
                entry.texts("tags"),
                entry.text("externalId"),
                entry.map("metadata"));
    }
}
