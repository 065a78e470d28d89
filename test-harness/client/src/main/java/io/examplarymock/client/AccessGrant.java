package io.examplarymock.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a user allowed an application. The mock tells neither code nor tokens.
 *
 * @param id starts with {@code oauth_grant_}
 * @param clientId the application
 * @param userId who allowed it
 * @param scopes what was allowed
 * @param consentedAt when, by the workspace's clock
 * @param status {@code code} while the code waits for its use, {@code active} while a token is alive, then {@code expired};
 *     {@code revoked}
 * @param raw all members as the mock sent them
 */
public record AccessGrant(
        String id,
        String clientId,
        String userId,
        List<String> scopes,
        Instant consentedAt,
        String status,
        Map<String, Object> raw) {

    static AccessGrant of(JsonObject answer) {
        return new AccessGrant(
                answer.text("id"),
                answer.text("clientId"),
                answer.text("userId"),
                answer.texts("scopes"),
                answer.instant("consentedAt"),
                answer.text("status"),
                answer.members());
    }
}
