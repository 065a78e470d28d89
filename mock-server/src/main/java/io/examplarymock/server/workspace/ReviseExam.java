package io.examplarymock.server.workspace;

import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.ExamEdit;
import io.examplarymock.server.flow.EditExam;
import io.examplarymock.server.ids.IdSequence.Mint;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionStatus;
import java.time.Instant;

/** Changes the exam of an edit-exam session: saved at once, and the first change starts the session (F5, O5). */
public record ReviseExam(String sessionId, ExamEdit edit) implements Command<Exam> {
    @Override
    public Change<Exam> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        Session session = workspace.sessions().get(sessionId);
        Exam exam = EditExam.requireEditable(session, workspace.content());
        Mint mint = workspace.ids().mint();
        Exam next = edit.applyTo(exam, mint, now);
        Session started = session.status() == SessionStatus.PENDING ? session.started(now) : session;
        Session after = next.equals(exam) ? started : started.edited(now, edit.tell(exam, next));
        return new Change<>(
                workspace.with(
                        mint,
                        workspace.content().with(workspace.content().exams().with(next)),
                        workspace.sessions().with(after)),
                next);
    }
}
