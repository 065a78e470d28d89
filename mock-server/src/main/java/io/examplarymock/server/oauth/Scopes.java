package io.examplarymock.server.oauth;

import java.util.Arrays;
import java.util.List;

/** The scopes that are published (A1); whether there are more is not known. */
public final class Scopes {
    /** Asks for an ID token (OpenID Connect). */
    public static final String OPENID = "openid";

    /** Asks for the user's name in the ID token. */
    public static final String PROFILE = "profile";

    /** Asks for the user's e-mail address in the ID token. */
    public static final String EMAIL = "email";

    private static final List<String> ALL = List.of(
            OPENID,
            PROFILE,
            EMAIL,
            "users:write",
            "exams:write",
            "permissions:read",
            "permissions:write",
            "source-materials:read",
            "source-materials:write");

    private Scopes() {}

    /** All of them. */
    public static List<String> all() {
        return ALL;
    }

    /** Reads a list of scopes with spaces between them, each once. */
    public static List<String> read(String text) {
        return Arrays.stream(text.split(" "))
                .filter(scope -> !scope.isEmpty())
                .distinct()
                .toList();
    }

    /** Writes what {@link #read} reads. */
    public static String write(List<String> scopes) {
        return String.join(" ", scopes);
    }
}
