package io.examplarymock.server.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client said of the secret that it will show for its code (PKCE, A1).
 *
 * @param value the secret itself or what follows from it
 */
public record Challenge(String value, Method method) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    /** How the challenge follows from the verifier. */
    public enum Method {
        S256("S256"),
        PLAIN("plain");

        private final String wireName;

        Method(String wireName) {
            this.wireName = wireName;
        }

        /** The name on the wire. */
        public String wireName() {
            return wireName;
        }

        /** Finds a method by its name on the wire. */
        public static Optional<Method> named(String name) {
            return Arrays.stream(values())
                    .filter(method -> method.wireName.equals(name))
                    .findFirst();
        }
    }

    /** Whether the text can be a challenge or a verifier: 43 to 128 letters, digits, and {@code - . _ ~}. */
    public static boolean isWellFormed(String text) {
        return SHAPE.matcher(text).matches();
    }

    boolean isMetBy(String verifier) {
        String shown = method == Method.PLAIN ? verifier : digest(verifier);
        return MessageDigest.isEqual(bytes(value), bytes(shown));
    }

    private static String digest(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes(verifier)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
