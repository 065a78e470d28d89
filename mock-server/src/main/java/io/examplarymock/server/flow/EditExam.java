package io.examplarymock.server.flow;

import io.examplarymock.server.content.Content;
import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.permission.ResourceRole;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.session.IllegalTransition;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionTerms;

/** edit-exam (F5, O5): changes are saved live, and the session never completes by itself. */
public final class EditExam extends Flow {
    EditExam() {
        super("edit-exam");
    }

    @Override
    public void requireNamedThings(SessionTerms terms, Content content) {
        ExamAccess.requireExam(terms, content);
    }

    @Override
    public Access access(SessionTerms terms, Content content) {
        return ExamAccess.check(terms, content, ResourceRole.EDITOR);
    }

    /**
     * Returns the exam that a session edits.
     *
     * @throws IllegalTransition if it cannot be edited now
     */
    public static Exam requireEditable(Session session, Content content) {
        session.requireUnfinished(Action.START);
        Access access = ExamAccess.check(session.terms(), content, ResourceRole.EDITOR);
        if (!access.isGranted()) {
            throw IllegalTransition.forbidden(Action.START, session, access.reason());
        }
        return content.exams().get(session.terms().preset(ExamAccess.PRESET));
    }
}
