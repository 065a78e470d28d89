package io.examplarymock.server.state;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.oauth.OAuthClient;
import io.examplarymock.server.oauth.OAuthIds;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.Workspace;
import java.util.Collection;
import java.util.Map;

/** The applications that may ask users for access, with their secrets. */
final class OAuthClientKind extends Kind<OAuthClient> {
    OAuthClientKind() {
        super("oauthClients");
    }

    @Override
    Object home(Workspace workspace) {
        return workspace.content().authorizations();
    }

    @Override
    Collection<OAuthClient> all(Workspace workspace) {
        return workspace.content().authorizations().clients();
    }

    @Override
    boolean has(Workspace workspace, String id) {
        return workspace.content().authorizations().client(id).isPresent();
    }

    @Override
    String id(OAuthClient thing) {
        return thing.id();
    }

    @Override
    Map<String, Object> write(OAuthClient thing) {
        return Members.start()
                .put("id", thing.id())
                .put("secret", thing.secret())
                .put("name", thing.name())
                .put("redirectUris", thing.redirectUris())
                .put("scopes", thing.scopes())
                .put("createdAt", Instants.text(thing.createdAt()))
                .withoutNulls()
                .toMap();
    }

    @Override
    void put(Draft draft, JsonObject entry) {
        String id = entry.text("id");
        if (OAuthIds.workspaceOf(id).filter(draft.workspaceId()::equals).isEmpty()) {
            throw new UnreadableState(
                    "/" + name(),
                    "has " + id + ", which does not name this workspace, as oauth_client_demo_1 names org_demo");
        }
        entry.texts("redirectUris").stream()
                .filter(address -> !OAuthClient.isRedirectUri(address))
                .findFirst()
                .ifPresent(address -> {
                    throw new UnreadableState("/" + name(), "has " + address + ", which can be no redirect URI");
                });
        OAuthClient client = new OAuthClient(
                id,
                entry.text("secret"),
                entry.text("name"),
                entry.texts("redirectUris"),
                entry.texts("scopes"),
                Instants.of(entry, "createdAt"));
        draft.change(content -> content.with(content.authorizations().with(client)));
    }

    @Override
    void drop(Draft draft, String id) {
        draft.change(content -> content.with(content.authorizations().withoutAlone(id)));
    }
}
