package io.examplarymock.server.api;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.practicespace.PracticeSpace;
import io.examplarymock.server.practicespace.PracticeSpaces;

/** GET /practice-spaces/{id}/progress?actor= (E7.M): a student's progress, read at any time. */
final class GetProgressHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        PracticeSpaces spaces = call.workspace().content().spaces();
        PracticeSpace space = spaces.get(call.id());
        String actor = call.request()
                .queryParameter("actor")
                .filter(id -> call.workspace().content().users().find(id).isPresent())
                .orElseThrow(() -> ApiError.QUERY_INVALID.because(
                        "?actor= takes the id of the student, a user of this workspace", "actor"));
        return Reply.of(Views.progress(space, spaces, actor));
    }
}
