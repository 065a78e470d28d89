package io.examplarymock.server.oauth;

import io.examplarymock.server.ids.IdKind;
import io.examplarymock.server.ids.IdSequence.Mint;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids of clients, and codes and tokens: prefix (G8), workspace, what nobody guesses, as in {@code
 * oauth_access_demo_4fZ…}. A request brings nothing else that would tell its workspace, and whoever holds one of these
 * may know it: the answer to a token request has {@code org_id}.
 */
public final class OAuthIds {
    private static final Pattern SHAPE = Pattern.compile("oauth_(?:client|code|access|refresh)_(.+)_[^_]+");
    private static final String WORKSPACE = IdKind.WORKSPACE.prefix();

    private OAuthIds() {}

    static String made(IdKind kind, String workspaceId, Mint ids) {
        String fresh = ids.next(kind).substring(kind.prefix().length());
        return kind.prefix() + workspaceId.substring(WORKSPACE.length()) + '_' + fresh;
    }

    /** Returns the id of the workspace to which an id, code or token belongs; empty if it has not this shape. */
    public static Optional<String> workspaceOf(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches() ? Optional.of(WORKSPACE + matcher.group(1)) : Optional.empty();
    }

    /** Whether the text is to be read as an access token. */
    public static boolean looksLikeAccess(String text) {
        return text.startsWith(IdKind.OAUTH_ACCESS.prefix());
    }
}
