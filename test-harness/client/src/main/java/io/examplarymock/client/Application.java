package io.examplarymock.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An application that may ask users for access.
 *
 * @param clientId what it is known by, starting with {@code oauth_client_}
 * @param clientSecret what it proves itself with; empty for a public one
 * @param name what users know it as
 * @param redirectUris where browsers may be sent back to
 * @param scopes what it may ask for
 * @param raw all members as the mock sent them
 */
public record Application(
        String clientId,
        Optional<String> clientSecret,
        String name,
        List<String> redirectUris,
        List<String> scopes,
        Map<String, Object> raw) {

    static Application of(JsonObject answer) {
        return new Application(
                answer.text("clientId"),
                answer.optionalText("clientSecret"),
                answer.text("name"),
                answer.texts("redirectUris"),
                answer.texts("scopes"),
                answer.members());
    }
}
