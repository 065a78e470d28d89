package io.examplarymock.server.api;

/** GET /exams/{examId} (E3). */
final class GetExamHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        return Reply.of(Views.exam(call.workspace().content().exams().get(call.id())));
    }
}
