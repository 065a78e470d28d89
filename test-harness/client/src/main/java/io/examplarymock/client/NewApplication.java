package io.examplarymock.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an application shall be like; immutable. Start at {@link #named} and add what differs. */
public final class NewApplication {
    private final Map<String, Object> body;

    private NewApplication(Map<String, Object> body) {
        this.body = body;
    }

    /**
     * An application with a secret that may ask for every scope.
     *
     * @param redirectUris where browsers may be sent back to, at least one: absolute, without a fragment; on this machine the
     *     port may differ
     */
    public static NewApplication named(String name, String... redirectUris) {
        return new NewApplication(Map.of("name", name, "redirectUris", List.of(redirectUris)));
    }

    /** Lets it ask for these scopes only. */
    public NewApplication askingFor(String... scopes) {
        return with("scopes", List.of(scopes));
    }

    /** Gives it no secret, so that it needs PKCE. */
    public NewApplication withoutSecret() {
        return with("public", true);
    }

    Map<String, Object> body() {
        return body;
    }

    private NewApplication with(String member, Object value) {
        Map<String, Object> next = new LinkedHashMap<>(body);
        next.put(member, value);
        return new NewApplication(next);
    }
}
