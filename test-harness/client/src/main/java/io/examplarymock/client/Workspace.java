package io.examplarymock.client;

import java.util.Map;

/**
 * What identifies a workspace.
 *
 * @param approved whether it may use embed sessions (fact G10)
 * @param raw all members as the mock sent them
 */
public record Workspace(
        String id, String name, String apiKey, String ownerUserId, boolean approved, Map<String, Object> raw) {

    static Workspace of(JsonObject answer) {
        return new Workspace(
                answer.text("id"),
                answer.textOrEmpty("name"),
                answer.text("apiKey"),
                answer.text("ownerUserId"),
                answer.optionalBool("approved").orElse(true),
                answer.members());
    }
}
