package io.examplarymock.harness.pacts.report;

import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/** Hides what must not be printed: keys by their shape, and whatever else was told. */
public final class Masking {
    private static final Pattern KEY = Pattern.compile("examp_[A-Za-z0-9]{8,}");
    private static final Pattern CREDENTIALS = Pattern.compile("(?i)\\b(bearer|basic) +[A-Za-z0-9._~+/=-]+");
    private static final String HIDDEN = "****";

    /** The longest first, so that no secret is left over in part where one begins with another. */
    private final Set<String> secrets = new ConcurrentSkipListSet<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** Hides this text wherever it comes; a blank one is nothing to hide. */
    public void hide(String secret) {
        if (secret != null && !secret.isBlank()) {
            secrets.add(secret.strip());
        }
    }

    /** Returns a text with every secret in it hidden. */
    public String apply(String text) {
        String hidden = text;
        for (String secret : secrets) {
            hidden = hidden.replace(secret, HIDDEN);
        }
        hidden = KEY.matcher(hidden).replaceAll("examp_" + HIDDEN);
        return CREDENTIALS.matcher(hidden).replaceAll("$1 " + HIDDEN);
    }
}
