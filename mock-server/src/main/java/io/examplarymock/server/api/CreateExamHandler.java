package io.examplarymock.server.api;

import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.workspace.CreateExam;

/** POST /exams (E2). */
final class CreateExamHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        Permits.warn(call);
        Exam exam = call.change(new CreateExam(ExamReader.draft(call.body()), call.userId()));
        return Reply.of(Views.exam(exam)).using(call.json().tier("exam/create"));
    }
}
