package io.examplarymock.server.jose;

import com.nimbusds.jwt.JWTClaimsSet;
import io.examplarymock.server.oauth.Exchanged.Issued;
import io.examplarymock.server.oauth.Grant;
import io.examplarymock.server.oauth.Scopes;
import io.examplarymock.server.oauth.Token;
import io.examplarymock.server.user.User;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Tells a client who allowed it, signed (OpenID Connect, A1). Which claims there are is M. */
public final class IdToken {
    /** The algorithm of the signature. */
    public static final String ALGORITHM = "RS256";

    /** The claims that a token may have. */
    public static final List<String> CLAIMS =
            List.of("iss", "sub", "aud", "exp", "iat", "auth_time", "nonce", "name", "email");

    private IdToken() {}

    /**
     * Writes the token that goes with an access token: as long-lived as that, all times by the workspace's clock, the name with
     * the scope {@code profile} and the address with {@code email}.
     *
     * @param issuer the server's address, as the client sees it
     */
    public static String of(Issued issued, User user, String issuer) {
        Grant grant = issued.grant();
        Token access = issued.access();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(user.id())
                .audience(grant.consent().clientId())
                .issueTime(Date.from(access.issuedAt()))
                .expirationTime(Date.from(access.expiresAt()))
                .claim("auth_time", grant.consentedAt().getEpochSecond());
        if (grant.consent().nonce() != null) {
            claims.claim("nonce", grant.consent().nonce());
        }
        if (access.scopes().contains(Scopes.PROFILE) && user.name() != null) {
            claims.claim("name", user.name());
        }
        if (access.scopes().contains(Scopes.EMAIL)) {
            claims.claim("email", user.email());
        }
        return SigningKey.only().sign(claims.build());
    }

    /** The keys by which signatures are checked, as a JSON Web Key Set. */
    public static Map<String, Object> keys() {
        return SigningKey.only().publicSet();
    }
}
