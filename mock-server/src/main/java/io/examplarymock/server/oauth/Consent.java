package io.examplarymock.server.oauth;

import java.util.List;

/**
 * What a user allows a client.
 *
 * @param redirectUri where the browser goes with the code
 * @param challenge nullable
 * @param nonce goes into the ID token; nullable
 */
public record Consent(
        String clientId, String userId, List<String> scopes, String redirectUri, Challenge challenge, String nonce) {
    public Consent {
        scopes = List.copyOf(scopes);
    }
}
