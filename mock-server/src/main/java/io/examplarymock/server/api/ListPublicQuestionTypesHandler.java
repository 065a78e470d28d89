package io.examplarymock.server.api;

/** GET /question-types/public (E15, P4), for anyone. */
final class ListPublicQuestionTypesHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        return Reply.of(PublicQuestionTypes.ALL);
    }
}
