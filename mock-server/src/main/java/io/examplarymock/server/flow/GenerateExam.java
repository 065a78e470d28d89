package io.examplarymock.server.flow;

import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.ExamDraft;
import io.examplarymock.server.exam.QuestionDraft;
import io.examplarymock.server.generation.GenerationBrief;
import io.examplarymock.server.generation.QuestionGenerator;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionTerms;
import java.util.List;
import java.util.Map;

/** generate-exam (F1, O1, O14): completing really creates an exam in the workspace. */
final class GenerateExam extends Flow {
    GenerateExam() {
        super("generate-exam", Action.COMPLETE, Action.CANCEL, Action.FAIL);
    }

    @Override
    Map<String, Object> produce(Session session, Stage stage) {
        SessionTerms terms = session.terms();
        GenerationBrief brief = Briefs.of(terms, stage);
        List<QuestionDraft> questions =
                QuestionGenerator.exam(brief, stage.ids().seedFor(session.id()));
        Exam exam = draft(terms, brief, questions).create(stage.ids(), terms.actor(), stage.now());
        stage.change(content -> content.with(content.exams().with(exam)));
        Briefs.remember(terms, stage);
        return Map.of("examId", exam.id());
    }

    private static ExamDraft draft(SessionTerms terms, GenerationBrief brief, List<QuestionDraft> questions) {
        String subject = brief.subject();
        String name = terms.preset("name");
        return new ExamDraft(
                name != null ? name : subject != null ? subject : "Generated exam",
                subject,
                brief.context(),
                brief.studentLevel(),
                brief.language(),
                terms.preset("taxonomyId"),
                brief.intendedDuration(),
                Briefs.texts(terms.presets().get("sourceMaterialIds")),
                brief.allowedQuestionTypes(),
                questions,
                List.of(),
                Map.of());
    }
}
