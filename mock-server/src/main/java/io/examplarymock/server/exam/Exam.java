package io.examplarymock.server.exam;

import io.examplarymock.server.permission.Permissions;
import io.examplarymock.server.permission.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An exam (facts E2, E3). Immutable; nullable components are marked.
 *
 * @param id starts with {@code exam_}
 * @param subject nullable
 * @param context nullable: free text that guided the exam's making
 * @param studentLevel nullable: id of a student level
 * @param language nullable: a language tag such as {@code en} or {@code nl-NL}
 * @param taxonomyId nullable
 * @param intendedDuration nullable: minutes; the time limit of a take-exam session (O13)
 * @param createdBy id of the user who made it
 */
public record Exam(
        String id,
        String name,
        String subject,
        String context,
        String studentLevel,
        String language,
        String taxonomyId,
        Integer intendedDuration,
        List<String> sourceMaterialIds,
        List<String> allowedGenerationQuestionTypes,
        List<Question> questions,
        Permissions permissions,
        Map<String, Object> metadata,
        String createdBy,
        Instant createdAt,
        Instant updatedAt)
        implements Resource {

    /** Returns this exam with another name and other questions. */
    Exam revised(String nextName, List<Question> nextQuestions, Instant at) {
        return new Exam(
                id,
                nextName,
                subject,
                context,
                studentLevel,
                language,
                taxonomyId,
                intendedDuration,
                sourceMaterialIds,
                allowedGenerationQuestionTypes,
                List.copyOf(nextQuestions),
                permissions,
                metadata,
                createdBy,
                createdAt,
                at);
    }

    /** Returns this exam with other permissions. */
    public Exam permitting(Permissions next) {
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
                questions,
                next,
                metadata,
                createdBy,
                createdAt,
                updatedAt);
    }

    /** The place of a question, counted from 0; -1 if it is not one of this exam. */
    int placeOf(String questionId) {
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).id().equals(questionId)) {
                return i;
            }
        }
        return -1;
    }
}
