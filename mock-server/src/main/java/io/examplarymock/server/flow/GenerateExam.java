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
    /** All presets but the source materials: those exist outside the page. */
    private static final List<String> OPEN = List.of(
            "name",
            "subject",
            "studentLevel",
            "intendedDuration",
            "language",
            "context",
            "allowedGenerationQuestionTypes",
            "taxonomyId");

    GenerateExam() {
        super("generate-exam", Action.COMPLETE, Action.CANCEL, Action.FAIL);
    }

    @Override
    public Wishes settle(Wishes wishes, Session session, Stage stage) {
        return Choices.of(OPEN, wishes, session.terms(), stage).asWishes(wishes);
    }

    @Override
    public Draft draft(Wishes wishes, Session session, Stage stage) {
        Choices choices = Choices.of(OPEN, wishes, session.terms(), stage);
        return new Draft(
                choices.asWishes(wishes),
                QuestionGenerator.exam(choices.brief(), Choices.seed(session, stage, wishes.attempt())));
    }

    @Override
    Map<String, Object> produce(Deed deed, Session session, Stage stage) {
        SessionTerms terms = session.terms();
        Draft draft = draft(deed.wishes(), session, stage);
        Choices choices = new Choices(draft.wishes().choices());
        Exam exam = exam(terms, choices, draft.kept()).create(stage.ids(), terms.actor(), stage.now());
        stage.change(content -> content.with(content.exams().with(exam)));
        choices.remember(terms, stage);
        return Map.of("examId", exam.id());
    }

    private static ExamDraft exam(SessionTerms terms, Choices choices, List<QuestionDraft> questions) {
        GenerationBrief brief = choices.brief();
        String subject = brief.subject();
        String name = choices.text("name");
        return new ExamDraft(
                name != null ? name : subject != null ? subject : "Generated exam",
                subject,
                brief.context(),
                brief.studentLevel(),
                brief.language(),
                choices.text("taxonomyId"),
                brief.intendedDuration(),
                Choices.texts(terms.presets().get("sourceMaterialIds")),
                brief.allowedQuestionTypes(),
                questions,
                List.of(),
                Map.of());
    }
}
