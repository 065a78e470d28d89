package io.examplarymock.server.workspace;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** The shape of API keys (fact G4). */
public final class ApiKeys {
    /** Opens the demo workspace. */
    public static final String DEMO = "examp_DemoKey0000000000000000000000000";

    private static final Pattern SHAPE = Pattern.compile("examp_[a-z0-9A-Z]{32}");
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private ApiKeys() {}

    /** Whether the text looks like a key. */
    public static boolean isWellFormed(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** Draws a key that nobody can guess. */
    public static String random() {
        StringBuilder key = new StringBuilder("examp_");
        for (int i = 0; i < 32; i++) {
            key.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return key.toString();
    }

    /** Makes a key of 32 bytes or more that nobody can guess. */
    static String of(byte[] unguessable) {
        StringBuilder key = new StringBuilder("examp_");
        for (int i = 0; i < 32; i++) {
            key.append(ALPHABET.charAt((unguessable[i] & 0xff) % ALPHABET.length()));
        }
        return key.toString();
    }

    /** Returns the key with all but its ends hidden, for logs and journals. */
    public static String masked(String key) {
        return key.length() < 16 ? "****" : key.substring(0, 9) + "****" + key.substring(key.length() - 3);
    }
}
