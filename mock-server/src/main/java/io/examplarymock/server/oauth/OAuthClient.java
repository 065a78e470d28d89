package io.examplarymock.server.oauth;

import io.examplarymock.server.ids.IdKind;
import io.examplarymock.server.ids.IdSequence.Mint;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An application that may ask users for access. How applications are registered is not published: that it is done on the
 * admin side, and all that is said of a client beside its id, secret and redirect URIs, is M.
 *
 * @param id starts with {@code oauth_client_}
 * @param secret starts with {@code oauth_secret_}; {@code null} for a public client, which proves itself by PKCE alone
 * @param redirectUris where browsers may be sent back to
 * @param scopes what it may ask for
 */
public record OAuthClient(
        String id, String secret, String name, List<String> redirectUris, List<String> scopes, Instant createdAt) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    public OAuthClient {
        redirectUris = List.copyOf(redirectUris);
        scopes = List.copyOf(scopes);
    }

    /** A client that has just been registered. */
    public static OAuthClient registered(
            String name,
            List<String> redirectUris,
            List<String> scopes,
            boolean isPublic,
            String workspaceId,
            Mint ids,
            Instant now) {
        return new OAuthClient(
                OAuthIds.made(IdKind.OAUTH_CLIENT, workspaceId, ids),
                isPublic ? null : ids.next(IdKind.OAUTH_SECRET),
                name,
                redirectUris,
                scopes,
                now);
    }

    /** Whether it has no secret. */
    public boolean isPublic() {
        return secret == null;
    }

    /** Whether this is what it has as its secret; a public client has none to give. */
    public boolean isProvenBy(String given) {
        return isPublic()
                ? given == null
                : given != null
                        && MessageDigest.isEqual(
                                secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whether browsers may be sent there: to a registered address, letter by letter, but on this machine whatever the
     * port, since programs that wait there for an answer take any free one (RFC 8252).
     */
    public boolean takes(String redirectUri) {
        return redirectUris.stream()
                .anyMatch(registered -> registered.equals(redirectUri)
                        || (isLoopback(registered) && withoutPort(registered).equals(withoutPort(redirectUri))));
    }

    /** Whether the text can be registered as a redirect URI: absolute, without a fragment, and no script. */
    public static boolean isRedirectUri(String text) {
        try {
            URI uri = new URI(text);
            return uri.isAbsolute()
                    && uri.getRawFragment() == null
                    && !Set.of("javascript", "data", "vbscript", "file", "blob", "about")
                            .contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && (!uri.getScheme().startsWith("http") || uri.getHost() != null);
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean isLoopback(String address) {
        URI uri = URI.create(address);
        return "http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost());
    }

    private static String withoutPort(String address) {
        return address.replaceFirst("^(http://(?:[^/?#:\\[]*|\\[[^/?#\\]]*]))(?::[0-9]{1,5})?(?=[/?#]|$)", "$1");
    }
}
