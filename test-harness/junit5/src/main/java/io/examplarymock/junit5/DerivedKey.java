package io.examplarymock.junit5;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Keys of the shape that the API has (fact G4), which follow from a text. */
final class DerivedKey {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 32;

    private DerivedKey() {}

    static String of(String text) {
        BigInteger left = new BigInteger(1, sha256(text));
        BigInteger radix = BigInteger.valueOf(ALPHABET.length());
        StringBuilder key = new StringBuilder("examp_");
        for (int i = 0; i < LENGTH; i++) {
            BigInteger[] next = left.divideAndRemainder(radix);
            key.append(ALPHABET.charAt(next[1].intValue()));
            left = next[0];
        }
        return key.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
