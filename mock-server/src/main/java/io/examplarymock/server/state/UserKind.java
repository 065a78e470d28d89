package io.examplarymock.server.state;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.user.Preferences;
import io.examplarymock.server.user.User;
import io.examplarymock.server.user.WorkspaceRole;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.Workspace;
import java.util.Collection;
import java.util.Map;

/** The people of a workspace. */
final class UserKind extends Kind<User> {
    UserKind() {
        super("users");
    }

    @Override
    Object home(Workspace workspace) {
        return workspace.content().users();
    }

    @Override
    Collection<User> all(Workspace workspace) {
        return workspace.content().users().all();
    }

    @Override
    boolean has(Workspace workspace, String id) {
        return workspace.content().users().find(id).isPresent();
    }

    @Override
    String id(User thing) {
        return thing.id();
    }

    @Override
    Map<String, Object> write(User thing) {
        return Members.start()
                .put("id", thing.id())
                .put("email", thing.email())
                .put("name", thing.name())
                .put("role", thing.role().wireName())
                .put(
                        "preferences",
                        Members.start()
                                .put("subject", thing.preferences().subject())
                                .put("studentLevel", thing.preferences().studentLevel())
                                .put("language", thing.preferences().language())
                                .withoutNulls()
                                .toMap())
                .put("groups", thing.groups().isEmpty() ? null : thing.groups())
                .put("createdAt", Instants.text(thing.createdAt()))
                .withoutNulls()
                .toMap();
    }

    @Override
    void put(Draft draft, JsonObject entry) {
        User user = read(entry);
        draft.change(content -> content.with(
                content.users().find(user.id()).isPresent()
                        ? content.users().replacing(user)
                        : content.users().with(user)));
    }

    @Override
    void drop(Draft draft, String id) {
        draft.change(content -> content.with(content.users().without(id)));
    }

    private static User read(JsonObject entry) {
        JsonObject preferences = entry.object("preferences");
        return new User(
                entry.text("id"),
                entry.text("email"),
                entry.text("name"),
                WorkspaceRole.named(entry.text("role")).orElseThrow(),
                new Preferences(
                        preferences.text("subject"), preferences.text("studentLevel"), preferences.text("language")),
                entry.texts("groups"),
                Instants.of(entry, "createdAt"));
    }
}
