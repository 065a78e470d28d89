package io.examplarymock.server.workspace;

import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.ExamDraft;
import io.examplarymock.server.ids.IdSequence.Mint;
import java.time.Instant;

/** Creates an exam (fact E2). */
public record CreateExam(ExamDraft draft, String createdBy) implements Command<Exam> {
    @Override
    public Change<Exam> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        Mint mint = workspace.ids().mint();
        Exam exam = draft.create(mint, createdBy, now);
        return new Change<>(
                workspace.with(
                        mint,
                        workspace.content().with(workspace.content().exams().with(exam))),
                exam);
    }
}
