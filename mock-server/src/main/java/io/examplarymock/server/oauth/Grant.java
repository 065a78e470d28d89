package io.examplarymock.server.oauth;

import io.examplarymock.server.ids.IdKind;
import io.examplarymock.server.ids.IdSequence.Mint;
import java.time.Duration;
import java.time.Instant;

/**
 * What came of a consent: a code that is used once, and then tokens. Immutable.
 *
 * @param id starts with {@code oauth_grant_}, and is no secret (M)
 * @param code starts with {@code oauth_code_}
 * @param usedAt when the code was used; {@code null} before
 * @param revokedAt from when on nothing that came of it counts; {@code null} as a rule
 */
public record Grant(String id, Consent consent, String code, Instant consentedAt, Instant usedAt, Instant revokedAt) {
    /** How long a code may be used (M). */
    public static final Duration CODE_LIFE = Duration.ofMinutes(10);

    /** What comes of a consent that is given now. */
    public static Grant of(Consent consent, String workspaceId, Mint ids, Instant now) {
        return new Grant(
                ids.next(IdKind.OAUTH_GRANT),
                consent,
                OAuthIds.made(IdKind.OAUTH_CODE, workspaceId, ids),
                now,
                null,
                null);
    }

    /** When the code expires, by the workspace's clock. */
    public Instant codeExpiresAt() {
        return consentedAt.plus(CODE_LIFE);
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    /** Whether its code can still be used. */
    boolean isOpen(Instant now) {
        return usedAt == null && !isRevoked() && now.isBefore(codeExpiresAt());
    }

    Grant used(Instant now) {
        return new Grant(id, consent, code, consentedAt, now, revokedAt);
    }

    Grant revoked(Instant now) {
        return isRevoked() ? this : new Grant(id, consent, code, consentedAt, usedAt, now);
    }
}
