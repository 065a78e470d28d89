package io.examplarymock.server.proxy;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells by its name whether something is a secret: of OAuth, of signed links, of keys in general. */
final class SecretNames {
    private static final List<String> ENDINGS = List.of(
            "token",
            "tokenhint",
            "secret",
            "password",
            "passwd",
            "apikey",
            "privatekey",
            "accesskey",
            "signature",
            "credential",
            "credentials",
            "verifier",
            "assertion",
            "authorization");

    /** What is a secret in a query or a form, while members of JSON may well have such names. */
    private static final Set<String> IN_QUERY = Set.of("code", "devicecode", "key", "sig", "ticket", "session", "jwt");

    private static final Set<String> HEADERS = Set.of("cookie", "set-cookie", "x-auth", "x-csrf");

    private SecretNames() {}

    /** Whether a member of a JSON object is one. */
    static boolean member(String name) {
        String plain = plain(name);
        return ENDINGS.stream().anyMatch(plain::endsWith);
    }

    /** Whether a parameter of a query or a form is one. */
    static boolean parameter(String name) {
        return member(name) || IN_QUERY.contains(plain(name));
    }

    /** Whether a header is one. */
    static boolean header(String name) {
        return member(name) || HEADERS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
