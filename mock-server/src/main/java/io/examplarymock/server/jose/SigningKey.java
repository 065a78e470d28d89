package io.examplarymock.server.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;

/** Signs by RS256. Read on first use, so that a start does not pay for it. */
final class SigningKey {
    private static final SigningKey ONLY = new SigningKey(read());

    private final RSAKey key;
    private final RSASSASigner signer;

    private SigningKey(RSAKey key) {
        this.key = key;
        try {
            this.signer = new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException("the signing key of the jar cannot be used", e);
        }
    }

    static SigningKey only() {
        return ONLY;
    }

    String sign(JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("an ID token cannot be signed", e);
        }
        return token.serialize();
    }

    Map<String, Object> publicSet() {
        return new JWKSet(key.toPublicJWK()).toJSONObject();
    }

    private static RSAKey read() {
        try (InputStream stream = SigningKey.class.getResourceAsStream("signing-key.json")) {
            return RSAKey.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the signing key is missing from the jar", e);
        } catch (ParseException e) {
            throw new IllegalStateException("the signing key of the jar is no JWK", e);
        }
    }
}
