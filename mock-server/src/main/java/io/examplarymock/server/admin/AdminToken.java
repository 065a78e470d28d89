package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** The secret that every admin call must bring when one is configured, WireMock's own routes included. */
public final class AdminToken {
    private final byte[] expected;

    /** Asks for {@code Authorization: Bearer <token>}; {@code null} asks for nothing. */
    public AdminToken(String token) {
        this.expected = token == null ? null : ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the refusal of a call with this Authorization header (nullable), or empty if it may pass. */
    public Optional<Response> refusal(String authorization) {
        if (expected == null) {
            return Optional.empty();
        }
        byte[] given = (authorization == null ? "" : authorization).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given)
                ? Optional.empty()
                : Optional.of(Problem.of(
                                401,
                                "Admin token required",
                                "This server was started with --admin-token; send it as Authorization: Bearer <token>.")
                        .with("WWW-Authenticate", "Bearer"));
    }
}
