package io.examplarymock.server.api;

import io.examplarymock.server.workspace.DefineQuestionType;

/** POST /question-types (E15, P4): defined as it comes, in place of an earlier one of the same id. */
final class DefineQuestionTypeHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        call.change(new DefineQuestionType(call.body().members()));
        return Reply.of(call.body().members()).using(call.json().tier("question-type/define"));
    }
}
