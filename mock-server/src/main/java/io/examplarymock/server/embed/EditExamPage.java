package io.examplarymock.server.embed;

import io.examplarymock.server.api.ExamReader;
import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.ExamEdit;
import io.examplarymock.server.exam.QuestionDocument;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.ReviseExam;
import java.util.Map;
import java.util.function.Function;

/** The page of edit-exam (facts F5, O5): each change is saved when it is made, and nothing ever completes. */
final class EditExamPage implements FlowPage {
    @Override
    public String slug() {
        return "edit-exam";
    }

    @Override
    public Map<String, Object> content(Visit visit) {
        return document(visit.exam().orElseThrow());
    }

    @Override
    public Map<String, FlowChange> changes() {
        return Map.of(
                "rename", saving(EditExamPage::rename),
                "question", saving(EditExamPage::question),
                "remove", saving(body -> new ExamEdit.RemoveQuestion(required(body, "id"))),
                "move", saving(EditExamPage::move));
    }

    private static FlowChange saving(Function<JsonObject, ExamEdit> reading) {
        return (visit, body, workspaces) ->
                workspaces.change(visit.workspace().id(), new ReviseExam(visit.sessionId(), reading.apply(body)));
    }

    private static ExamEdit rename(JsonObject body) {
        String name = required(body, "name");
        if (name.isBlank()) {
            throw new Refusal(400, "an exam needs a name");
        }
        return new ExamEdit.Rename(name);
    }

    private static ExamEdit question(JsonObject body) {
        JsonBody.of(body.object("question").members()).validate("common/question-draft").violations().stream()
                .findFirst()
                .ifPresent(first -> {
                    throw new Refusal(400, "question" + first.sentence());
                });
        return new ExamEdit.PutQuestion(body.text("id"), ExamReader.question(body.object("question")));
    }

    private static ExamEdit move(JsonObject body) {
        Integer place = body.integer("place");
        if (place == null) {
            throw new Refusal(400, "\"place\" is missing: the place to move the question to, counted from 0");
        }
        return new ExamEdit.MoveQuestion(required(body, "id"), place);
    }

    private static String required(JsonObject body, String name) {
        String text = body.text(name);
        if (text == null) {
            throw new Refusal(400, "\"" + name + "\" is missing");
        }
        return text;
    }

    private static Map<String, Object> document(Exam exam) {
        return Members.start()
                .put("id", exam.id())
                .put("name", exam.name())
                .put("subject", exam.subject())
                .put(
                        "questions",
                        exam.questions().stream().map(QuestionDocument::of).toList())
                .withoutNulls()
                .toMap();
    }
}
