package io.examplarymock.server.ids;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The 256-bit secret from which a workspace's ids grow: {@code HMAC-SHA-256(secret, label)}. Drawn at random, or, under
 * {@code --seed}, derived from the seed and the workspace's key, and then guessable by whoever knows both.
 *
 * @param hex 64 hexadecimal digits
 */
public record IdSecret(String hex) {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BASE = ALPHABET.length();
    /** As many digits as fit into 31 bits, so that the long division below needs no more than 63. */
    private static final int DIGITS_AT_ONCE = 5;

    private static final long BASE_TO_DIGITS = (long) BASE * BASE * BASE * BASE * BASE;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(IdSecret::newMac);

    public IdSecret {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("an id secret is 64 hexadecimal digits");
        }
    }

    /** Draws an unguessable secret. */
    public static IdSecret random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new IdSecret(HexFormat.of().formatHex(bytes));
    }

    /** Derives the secret that a seed gives to the workspace of one key. */
    public static IdSecret seeded(long seed, String workspaceKey) {
        byte[] key = ("seed:" + seed).getBytes(StandardCharsets.UTF_8);
        return new IdSecret(HexFormat.of().formatHex(hmac(key, workspaceKey)));
    }

    /** Returns {@code length} letters and digits, each call with the same label the same ones. */
    public String text(String label, int length) {
        int[] number = ints(digest(label));
        StringBuilder text = new StringBuilder(length + DIGITS_AT_ONCE);
        while (text.length() < length) {
            long digits = divide(number, BASE_TO_DIGITS);
            for (int i = 0; i < DIGITS_AT_ONCE; i++) {
                text.append(ALPHABET.charAt((int) (digits % BASE)));
                digits /= BASE;
            }
        }
        text.setLength(length);
        return text.toString();
    }

    private static int[] ints(byte[] digest) {
        int[] ints = new int[digest.length / Integer.BYTES];
        ByteBuffer.wrap(digest).asIntBuffer().get(ints);
        return ints;
    }

    /** Divides a number, written with its highest 32 bits first, in its place, and returns what is left over. */
    private static long divide(int[] number, long divisor) {
        long rest = 0;
        for (int i = 0; i < number.length; i++) {
            long part = rest << Integer.SIZE | Integer.toUnsignedLong(number[i]);
            number[i] = (int) (part / divisor);
            rest = part % divisor;
        }
        return rest;
    }

    /** Returns a number for seeding generation, each call with the same label the same one. */
    public long number(String label) {
        byte[] digest = digest(label);
        return ByteBuffer.wrap(digest, digest.length - Long.BYTES, Long.BYTES).getLong();
    }

    private byte[] digest(String label) {
        return hmac(HexFormat.of().parseHex(hex), label);
    }

    private static byte[] hmac(byte[] key, String label) {
        try {
            Mac mac = MAC.get();
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(label.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mac newMac() {
        try {
            return Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "IdSecret[masked]";
    }
}
