package io.examplarymock.server.flow;

import io.examplarymock.server.content.Content;
import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.permission.ResourceRole;
import io.examplarymock.server.session.SessionTerms;

/** The exam that a session's {@code examId} preset names, and who may open it. */
final class ExamAccess {
    static final String PRESET = "examId";

    private ExamAccess() {}

    static void requireExam(SessionTerms terms, Content content) {
        String id = terms.preset(PRESET);
        if (content.exams().find(id).isEmpty()) {
            throw ApiError.EXAM_OF_PRESET_UNKNOWN.because(
                    "presets.examId names " + id + ", which this workspace does not have", id);
        }
    }

    static Access check(SessionTerms terms, Content content, ResourceRole needed) {
        String id = terms.preset(PRESET);
        return content.exams()
                .find(id)
                .map(exam -> content.roleOf(terms.actor(), exam)
                        .filter(role -> role.includes(needed))
                        .map(role -> Access.GRANTED)
                        .orElseGet(() -> Access.forbidden("%s needs the %s role or a higher one on %s"
                                .formatted(terms.actor(), needed.wireName(), id))))
                .orElseGet(() -> Access.gone("the exam " + id + " was deleted"));
    }
}
