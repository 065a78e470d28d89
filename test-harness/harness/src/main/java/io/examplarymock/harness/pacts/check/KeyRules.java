package io.examplarymock.harness.pacts.check;

import io.examplarymock.harness.pacts.model.Headers;
import io.examplarymock.harness.pacts.model.Headers.Header;
import io.examplarymock.schemas.Operation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges the API key, or the access token, that the consumer sends. They are secret, so that no finding repeats one. */
final class KeyRules {
    private static final Pattern CREDENTIALS = Pattern.compile("\\s*(?:(\\S+)\\s+)?(\\S*)\\s*");
    private static final Pattern KEY = Pattern.compile("examp_[A-Za-z0-9]{32}|oauth_access_\\S+");
    private static final String EXPECTED =
            "Bearer and an API key, which is examp_ and 32 letters or digits, or an access token";

    private KeyRules() {}

    static Optional<Finding> judge(Operation operation, Headers headers) {
        Optional<Header> header = headers.find("Authorization");
        return header.isPresent() ? judge(header.get()) : Optional.of(missing(operation, headers));
    }

    private static Finding missing(Operation operation, Headers headers) {
        return Finding.failure(
                        Rule.AUTHORIZATION,
                        headers.values().pointer(),
                        "the request has no Authorization header, and " + operation.signature() + " needs a key")
                .found("missing")
                .expected(EXPECTED)
                .restingOn(Basis.of("G2"));
    }

    private static Optional<Finding> judge(Header header) {
        Matcher credentials = CREDENTIALS.matcher(header.value());
        boolean isBearer = credentials.matches()
                && Optional.ofNullable(credentials.group(1))
                        .map("Bearer"::equalsIgnoreCase)
                        .orElse(true);
        if (!isBearer) {
            return Optional.of(
                    Finding.failure(Rule.AUTHORIZATION, header.pointer(), "the value must be Bearer and an API key")
                            .found("other credentials")
                            .expected(EXPECTED)
                            .restingOn(Basis.of("G2", "G4")));
        }
        return KEY.matcher(credentials.group(2)).matches()
                ? Optional.empty()
                : Optional.of(Finding.note(
                                Rule.AUTHORIZATION,
                                header.pointer(),
                                "the value is not shaped like an API key or an access token, so whoever verifies has to send a real one")
                        .found("another value")
                        .expected(EXPECTED)
                        .restingOn(Basis.of("G4")));
    }
}
