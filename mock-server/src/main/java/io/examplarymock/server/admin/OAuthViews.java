package io.examplarymock.server.admin;

import io.examplarymock.server.oauth.Authorizations;
import io.examplarymock.server.oauth.Grant;
import io.examplarymock.server.oauth.OAuthClient;
import io.examplarymock.server.oauth.Token.Kind;
import io.examplarymock.server.time.Timestamps;
import io.examplarymock.server.value.Members;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How applications, and what users allowed them, look on the admin side. */
final class OAuthViews {
    private OAuthViews() {}

    static Map<String, Object> of(OAuthClient client) {
        return Members.start()
                .put("clientId", client.id())
                .put("clientSecret", client.secret())
                .put("name", client.name())
                .put("redirectUris", client.redirectUris())
                .put("scopes", client.scopes())
                .put("public", client.isPublic())
                .put("createdAt", Timestamps.format(client.createdAt()))
                .withoutNulls()
                .toMap();
    }

    /** All grants, oldest first, none with its code or tokens. */
    static List<Map<String, Object>> grants(Authorizations all, Instant now) {
        Map<String, Instant> access = latest(all, Kind.ACCESS, now);
        Map<String, Instant> refresh = latest(all, Kind.REFRESH, now);
        return all.grants().stream()
                .map(grant -> grant(grant, access.get(grant.id()), refresh.get(grant.id()), now))
                .toList();
    }

    private static Map<String, Instant> latest(Authorizations all, Kind kind, Instant now) {
        Map<String, Instant> latest = new HashMap<>();
        all.tokens().stream()
                .filter(token -> token.kind() == kind && token.isAlive(now))
                .forEach(token -> latest.merge(token.grantId(), token.expiresAt(), OAuthViews::later));
        return latest;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Map<String, Object> grant(Grant grant, Instant access, Instant refresh, Instant now) {
        boolean revoked = grant.revokedAt() != null;
        boolean waiting = !revoked && grant.usedAt() == null && now.isBefore(grant.codeExpiresAt());
        boolean active = !revoked && (access != null || refresh != null);
        return Members.start()
                .put("id", grant.id())
                .put("clientId", grant.consent().clientId())
                .put("userId", grant.consent().userId())
                .put("scopes", grant.consent().scopes())
                .put("consentedAt", Timestamps.format(grant.consentedAt()))
                .put("status", revoked ? "revoked" : waiting ? "code" : active ? "active" : "expired")
                .put("codeExpiresAt", waiting ? Timestamps.format(grant.codeExpiresAt()) : null)
                .put("accessExpiresAt", active ? text(access) : null)
                .put("refreshExpiresAt", active ? text(refresh) : null)
                .withoutNulls()
                .toMap();
    }

    private static String text(Instant instant) {
        return instant == null ? null : Timestamps.format(instant);
    }
}
