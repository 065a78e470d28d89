package io.examplarymock.server.workspace;

import io.examplarymock.server.exam.Exams;
import java.time.Instant;

/** Deletes an exam (fact E5); unfinished sessions on it stay, and their pages are gone (O15). */
public record DeleteExam(String examId) implements Command<Void> {
    @Override
    public Change<Void> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        Exams exams = workspace.content().exams().without(examId);
        return new Change<>(workspace.with(workspace.content().with(exams)), null);
    }
}
