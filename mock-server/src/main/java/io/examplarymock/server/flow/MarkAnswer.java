package io.examplarymock.server.flow;

import io.examplarymock.server.content.Content;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.session.Answer;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * mark-answer (F4, O4): somebody scores one answer. No source says how the answer is named, so presets that are missing
 * or unknown warn, and the session then works on a sample (M).
 */
final class MarkAnswer extends Flow {
    MarkAnswer() {
        super("mark-answer", Action.ANSWER, Action.COMPLETE, Action.CANCEL);
    }

    @Override
    public List<String> warnings(SessionTerms terms, Content content) {
        List<String> warnings = new ArrayList<>();
        String examId = terms.preset("examId");
        String questionId = terms.preset("questionId");
        boolean examThere = examId != null && content.exams().find(examId).isPresent();
        if (!examThere) {
            warnings.add("presets.examId names no exam of this workspace; the page shows a sample answer");
        } else if (content.exams().get(examId).questions().stream()
                .noneMatch(question -> question.id().equals(questionId))) {
            warnings.add("presets.questionId names no question of " + examId + "; the page shows a sample answer");
        }
        return List.copyOf(warnings);
    }

    @Override
    Session answer(Deed deed, Session session, Stage stage) {
        MarkingTask task = MarkingTask.of(session.terms(), stage.content());
        String given = deed.questionId() != null
                ? deed.questionId()
                : task.isSample()
                        ? session.terms().preset("questionId")
                        : task.question().id();
        return session.answered(
                new Answer(given != null ? given : MarkingTask.SAMPLE_ID, deed.value(), deed.correct(), stage.now()));
    }

    @Override
    Map<String, Object> produce(Deed deed, Session session, Stage stage) {
        return session.answers().values().stream()
                .reduce((earlier, later) -> later)
                .map(Answer::value)
                .filter(Map.class::isInstance)
                .map(scoring -> Map.of("scoring", scoring))
                .orElseGet(() -> Map.of(
                        "scoring",
                        MarkingTask.of(session.terms(), stage.content()).fullMarks()));
    }
}
