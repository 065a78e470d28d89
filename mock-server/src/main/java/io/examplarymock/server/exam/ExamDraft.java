package io.examplarymock.server.exam;

import io.examplarymock.server.ids.IdKind;
import io.examplarymock.server.ids.IdSequence;
import io.examplarymock.server.permission.Permission;
import io.examplarymock.server.permission.Permissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An exam before the workspace has given it ids: what a client posts (fact E2). Components as in {@link Exam}. */
public record ExamDraft(
        String name,
        String subject,
        String context,
        String studentLevel,
        String language,
        String taxonomyId,
        Integer intendedDuration,
        List<String> sourceMaterialIds,
        List<String> allowedGenerationQuestionTypes,
        List<QuestionDraft> questions,
        List<Permission> permissions,
        Map<String, Object> metadata) {

    /** Makes the exam, with ids for it and for its questions. */
    public Exam create(IdSequence.Mint ids, String createdBy, Instant now) {
        String id = ids.next(IdKind.EXAM);
        List<Question> numbered = questions.stream()
                .map(draft -> draft.withId(ids.next(IdKind.QUESTION)))
                .toList();
        return new Exam(
                id,
                name,
                subject,
                context,
                studentLevel,
                language,
                taxonomyId,
                intendedDuration,
                sourceMaterialIds,
                allowedGenerationQuestionTypes,
                numbered,
                Permissions.of(permissions),
                metadata,
                createdBy,
                now,
                now);
    }
}
