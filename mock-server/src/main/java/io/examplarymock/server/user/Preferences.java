package io.examplarymock.server.user;

import java.util.Map;
import java.util.Optional;

/**
 * What a user chose last, kept for the next time (fact O16; which choices are kept is M).
 *
 * @param subject nullable
 * @param studentLevel nullable
 * @param language nullable
 */
public record Preferences(String subject, String studentLevel, String language) {
    /** Nothing chosen yet. */
    public static final Preferences NONE = new Preferences(null, null, null);

    /** Returns these preferences, renewed by what the presets of a session name. */
    public Preferences renewedBy(Map<String, Object> presets) {
        return new Preferences(
                text(presets, "subject").orElse(subject),
                text(presets, "studentLevel").orElse(studentLevel),
                text(presets, "language").orElse(language));
    }

    private static Optional<String> text(Map<String, Object> presets, String key) {
        return presets.get(key) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
