package io.examplarymock.server.oauth;

import io.examplarymock.server.error.ApiException;
import java.time.Instant;
import java.util.Optional;

/**
 * What a client shows to get tokens for a code.
 *
 * @param redirectUri where the code came to
 * @param verifier of PKCE; {@code null} without
 */
public record CodeShown(String clientId, String code, String redirectUri, String verifier) {
    /** Says what is wrong with it, if anything is. */
    Optional<ApiException> refusalFor(Grant grant, Instant now) {
        return Optional.ofNullable(problem(grant, now)).map(Authorizations::refusal);
    }

    private String problem(Grant grant, Instant now) {
        if (grant.isRevoked()) {
            return "the consent was revoked at " + grant.revokedAt();
        }
        if (!now.isBefore(grant.codeExpiresAt())) {
            return Authorizations.expired("the code", grant.codeExpiresAt(), now)
                    + "; a code is to be exchanged within ten minutes";
        }
        if (!grant.consent().redirectUri().equals(redirectUri)) {
            return "redirect_uri is not the one that the code was asked for, "
                    + grant.consent().redirectUri();
        }
        Challenge challenge = grant.consent().challenge();
        if (challenge == null) {
            return verifier == null
                    ? null
                    : "there is a code_verifier, but the code was asked for without a code_challenge";
        }
        if (verifier == null) {
            return "code_verifier is missing: the code was asked for with a code_challenge";
        }
        return challenge.isMetBy(verifier)
                ? null
                : "code_verifier does not fit the code_challenge, whose method is "
                        + challenge.method().wireName();
    }
}
