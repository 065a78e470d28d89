package io.examplarymock.harness.masking;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/** Hides what must not be printed: keys by their shape, and whatever else was told. Any thread may use it. */
public final class Masking {
    private static final Pattern KEY = Pattern.compile("examp_[A-Za-z0-9]{8,}");
    private static final Pattern OAUTH = Pattern.compile("(oauth_(?:secret|code|access|refresh)_)[A-Za-z0-9._-]{8,}");
    private static final Pattern CREDENTIALS = Pattern.compile("(?i)\\b(bearer|basic) +[A-Za-z0-9._~+/=-]+");
    private static final String PREFIX = "examp_";
    private static final String HIDDEN = "****";
    /** Base64 turns this many bytes into four letters. */
    private static final int GROUP = 3;

    /** The longest first, so that no secret is left over in part where one begins with another. */
    private final Set<String> secrets = new ConcurrentSkipListSet<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** Hides this text wherever it comes; a blank one is nothing to hide. */
    public void hide(String secret) {
        if (secret != null && !secret.isBlank()) {
            secrets.add(secret.strip());
        }
    }

    /**
     * Hides a key also where its prefix is missing or written otherwise ({@code examp%5F…}), and within anything in Base64,
     * as Basic authentication has it.
     */
    public void hideKey(String key) {
        hide(key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key);
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        for (int skipped = 0; skipped < GROUP; skipped++) {
            int whole = skipped + (bytes.length - skipped) / GROUP * GROUP;
            String encoded = Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, skipped, whole));
            hide(encoded);
            hide(encoded.replace('+', '-').replace('/', '_'));
        }
    }

    /** Returns a text with every secret in it hidden. */
    public String apply(String text) {
        String hidden = text;
        for (String secret : secrets) {
            hidden = hidden.replace(secret, HIDDEN);
        }
        hidden = KEY.matcher(hidden).replaceAll(PREFIX + HIDDEN);
        hidden = OAUTH.matcher(hidden).replaceAll("$1" + HIDDEN);
        return CREDENTIALS.matcher(hidden).replaceAll("$1 " + HIDDEN);
    }
}
