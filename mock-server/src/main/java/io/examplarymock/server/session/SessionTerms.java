package io.examplarymock.server.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a session was created with; never changes (facts C7 to C11).
 *
 * @param id {@code embed_session_} and the embed token
 * @param flow the flow's slug
 * @param actor id of the user who will work in the embed
 * @param presets as sent, unknown keys included
 * @param returnUrl nullable
 * @param allowedOrigin nullable
 * @param expiresAt exactly seven days after {@code createdAt}
 */
public record SessionTerms(
        String id,
        String flow,
        String actor,
        Map<String, Object> presets,
        Map<String, Object> theme,
        Map<String, Object> metadata,
        String returnUrl,
        String allowedOrigin,
        Instant createdAt,
        Instant expiresAt) {
    /** How long a session lives (C10). */
    public static final Duration LIFETIME = Duration.ofDays(7);

    /** What a session's id starts with; the rest is the embed token (C11). */
    public static final String ID_PREFIX = "embed_session_";

    /** The unguessable part of the embed URL (C11). */
    public String token() {
        return id.substring(ID_PREFIX.length());
    }

    /** How the outcome can reach the integrator's page, in the documented order (C9). */
    public List<String> enabledResponseModes() {
        List<String> modes = new ArrayList<>(2);
        if (returnUrl != null) {
            modes.add("return_url");
        }
        if (allowedOrigin != null) {
            modes.add("post_message");
        }
        return List.copyOf(modes);
    }

    /** Returns the preset of this name as text, or {@code null}. */
    public String preset(String name) {
        return presets.get(name) instanceof String text ? text : null;
    }
}
