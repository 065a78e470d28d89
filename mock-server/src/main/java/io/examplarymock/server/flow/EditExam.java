package io.examplarymock.server.flow;

import io.examplarymock.server.content.Content;
import io.examplarymock.server.permission.ResourceRole;
import io.examplarymock.server.session.SessionTerms;

/** edit-exam (F5, O5): changes are saved live, and the session never completes by itself. */
final class EditExam extends Flow {
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
}
