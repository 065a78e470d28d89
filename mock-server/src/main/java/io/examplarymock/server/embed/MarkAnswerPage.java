package io.examplarymock.server.embed;

import io.examplarymock.server.exam.QuestionType;
import io.examplarymock.server.flow.MarkingTask;
import io.examplarymock.server.session.Answer;
import io.examplarymock.server.value.Members;
import java.util.Map;

/** The page of mark-answer (facts F4, O4; all of it M): question, answer and rubric side by side, and the marks so far. */
final class MarkAnswerPage implements FlowPage {
    @Override
    public String slug() {
        return "mark-answer";
    }

    @Override
    public Map<String, Object> content(Visit visit) {
        MarkingTask task = MarkingTask.of(visit.terms(), visit.workspace().content());
        return Members.start()
                .put("sample", task.isSample())
                .put(
                        "type",
                        task.question()
                                .knownType()
                                .map(QuestionType::slug)
                                .orElse(task.question().type()))
                .put("title", task.question().title())
                .put("description", task.question().description())
                .put("answer", task.answer())
                .put("rubric", task.question().scoring())
                .put(
                        "scoring",
                        visit.session().answers().values().stream()
                                .reduce((earlier, later) -> later)
                                .map(Answer::value)
                                .filter(Map.class::isInstance)
                                .orElse(null))
                .withoutNulls()
                .toMap();
    }
}
