package io.examplarymock.server.api;

/**
 * How the API behaves where the command line lets users choose.
 *
 * @param publicUrl what {@code embedUrl} starts with; {@code null} for the address that a request came to
 * @param production whether flows that exist on staging only are refused (F6)
 * @param strictPresets whether unknown presets are refused in place of reported (C13)
 * @param selfCheck whether our own answers are judged by their schemas
 * @param rateLimits whether calls past the documented limits are refused (G7)
 */
public record ApiSettings(
        String publicUrl, boolean production, boolean strictPresets, boolean selfCheck, boolean rateLimits) {}
