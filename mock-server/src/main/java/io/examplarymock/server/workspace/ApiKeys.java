package io.examplarymock.server.workspace;

import java.security.SecureRandom;

/** The shape of API keys (fact G4). */
public final class ApiKeys {
    /** Opens the demo workspace. */
    public static final String DEMO = "examp_DemoKey0000000000000000000000000";

    private static final String PREFIX = "examp_";
    private static final int LETTERS = 32;
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private ApiKeys() {}

    /** Whether the text looks like a key. */
    public static boolean isWellFormed(String text) {
        // By hand, since every request brings one.
        if (text.length() != PREFIX.length() + LETTERS || !text.startsWith(PREFIX)) {
            return false;
        }
        for (int i = PREFIX.length(); i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean allowed = (letter >= '0' && letter <= '9')
                    || (letter >= 'A' && letter <= 'Z')
                    || (letter >= 'a' && letter <= 'z');
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    /** Draws a key that nobody can guess. */
    public static String random() {
        StringBuilder key = new StringBuilder(PREFIX);
        for (int i = 0; i < LETTERS; i++) {
            key.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return key.toString();
    }

    /** Makes a key of 32 bytes or more that nobody can guess. */
    static String of(byte[] unguessable) {
        StringBuilder key = new StringBuilder(PREFIX);
        for (int i = 0; i < LETTERS; i++) {
            key.append(ALPHABET.charAt((unguessable[i] & 0xff) % ALPHABET.length()));
        }
        return key.toString();
    }

    /** Returns the key with all but its ends hidden, for logs and journals. */
    public static String masked(String key) {
        return key.length() < 16 ? "****" : key.substring(0, 9) + "****" + key.substring(key.length() - 3);
    }
}
