package io.examplarymock.server.state;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.Workspace;
import java.util.Collection;
import java.util.Map;

/** The keys beyond the first one, each with its user. */
final class KeyKind extends Kind<Map.Entry<String, String>> {
    KeyKind() {
        super("keys");
    }

    @Override
    Object home(Workspace workspace) {
        return workspace.content().users();
    }

    @Override
    Collection<Map.Entry<String, String>> all(Workspace workspace) {
        return workspace.content().users().keys().entrySet();
    }

    @Override
    boolean has(Workspace workspace, String id) {
        return workspace.content().users().keys().containsKey(id);
    }

    @Override
    String id(Map.Entry<String, String> thing) {
        return thing.getKey();
    }

    @Override
    boolean isSame(Map.Entry<String, String> one, Map.Entry<String, String> other) {
        return one.equals(other);
    }

    @Override
    Map<String, Object> write(Map.Entry<String, String> thing) {
        return Members.start()
                .put("apiKey", thing.getKey())
                .put("userId", thing.getValue())
                .toMap();
    }

    @Override
    void put(Draft draft, JsonObject entry) {
        String userId = entry.text("userId");
        if (draft.content().users().find(userId).isEmpty()) {
            throw new UnreadableState("/keys", "names " + userId + ", which is none of the users");
        }
        draft.change(content -> content.with(content.users().holding(entry.text("apiKey"), userId)));
    }

    @Override
    void drop(Draft draft, String id) {
        draft.change(content -> content.with(content.users().withoutKey(id)));
    }
}
