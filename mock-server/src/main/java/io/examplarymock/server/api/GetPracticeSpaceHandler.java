package io.examplarymock.server.api;

/** GET /practice-spaces/{id} (E7.M). */
final class GetPracticeSpaceHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        return Reply.of(Views.practiceSpace(call.workspace().content().spaces().get(call.id())));
    }
}
