package io.examplarymock.server.api;

import io.examplarymock.server.workspace.DeleteExam;

/** DELETE /exams/{examId} (E5). */
final class DeleteExamHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        call.change(new DeleteExam(call.id()));
        return Reply.empty();
    }
}
