package io.examplarymock.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** GET /question-types (E15, P4): the workspace's own, then the public ones. That both are listed is M. */
final class ListQuestionTypesHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        List<Map<String, Object>> all =
                new ArrayList<>(call.workspace().content().questionTypes().all());
        all.addAll(PublicQuestionTypes.ALL);
        return Reply.of(all);
    }
}
