package io.examplarymock.server.state;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.workspace.Workspace;
import java.util.Collection;
import java.util.Map;

/** The question types that a workspace defines, as they came. */
final class QuestionTypeKind extends Kind<Map<String, Object>> {
    QuestionTypeKind() {
        super("questionTypes");
    }

    @Override
    Object home(Workspace workspace) {
        return workspace.content().questionTypes();
    }

    @Override
    Collection<Map<String, Object>> all(Workspace workspace) {
        return workspace.content().questionTypes().all();
    }

    @Override
    boolean has(Workspace workspace, String id) {
        return workspace.content().questionTypes().find(id).isPresent();
    }

    @Override
    String id(Map<String, Object> thing) {
        return String.valueOf(thing.get("id"));
    }

    @Override
    Map<String, Object> write(Map<String, Object> thing) {
        return thing;
    }

    @Override
    void put(Draft draft, JsonObject entry) {
        draft.change(content -> content.with(content.questionTypes().with(entry.members())));
    }

    @Override
    void drop(Draft draft, String id) {
        draft.change(content -> content.with(content.questionTypes().without(id)));
    }
}
