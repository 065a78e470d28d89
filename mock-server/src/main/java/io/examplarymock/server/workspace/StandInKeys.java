package io.examplarymock.server.workspace;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys of the mock's own that stand in for keys of a real deployment: always the same one for the same key while the process
 * lives, and worth nothing outside of it. So no real key has to be kept in order to know its workspace again.
 */
public final class StandInKeys {
    private static final String ALGORITHM = "HmacSHA256";

    private final Key secret = new SecretKeySpec(ApiKeys.random().getBytes(StandardCharsets.US_ASCII), ALGORITHM);

    /** Returns the key that stands in for another of whatever shape. */
    String of(String key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return ApiKeys.of(mac.doFinal(key.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, missing);
        }
    }
}
