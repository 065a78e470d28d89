package io.examplarymock.server.oauth;

import io.examplarymock.server.ids.IdKind;
import io.examplarymock.server.ids.IdSequence.Mint;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An access or a refresh token (A1). Immutable.
 *
 * @param value what the client holds
 * @param grantId what it came of
 * @param scopes what it is good for
 * @param endedAt when a refresh token was exchanged for another, or an access token was revoked; {@code null} before
 */
public record Token(
        String value,
        Kind kind,
        String grantId,
        List<String> scopes,
        Instant issuedAt,
        Instant expiresAt,
        Instant endedAt) {

    /** What tokens are for, and how long they live (A1). */
    public enum Kind {
        ACCESS("access", IdKind.OAUTH_ACCESS, Duration.ofHours(24)),
        REFRESH("refresh", IdKind.OAUTH_REFRESH, Duration.ofDays(30));

        private final String wireName;
        private final IdKind idKind;
        private final Duration life;

        Kind(String wireName, IdKind idKind, Duration life) {
            this.wireName = wireName;
            this.idKind = idKind;
            this.life = life;
        }

        /** The name in documents. */
        public String wireName() {
            return wireName;
        }

        /** How long such a token lives. */
        public Duration life() {
            return life;
        }

        /** Finds a kind by its name in documents. */
        public static Optional<Kind> named(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.wireName.equals(name))
                    .findFirst();
        }
    }

    public Token {
        scopes = List.copyOf(scopes);
    }

    static Token issued(Kind kind, String grantId, List<String> scopes, String workspaceId, Mint ids, Instant now) {
        return new Token(
                OAuthIds.made(kind.idKind, workspaceId, ids), kind, grantId, scopes, now, now.plus(kind.life()), null);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    Token ended(Instant now) {
        return endedAt == null ? new Token(value, kind, grantId, scopes, issuedAt, expiresAt, now) : this;
    }

    /** Whether it would be taken at an instant, as far as it can tell itself. */
    public boolean isAlive(Instant now) {
        return endedAt == null && !isExpired(now);
    }
}
