package io.examplarymock.contracts;

import java.util.Map;
import java.util.regex.Pattern;

/** What provider states give, by name, with the example that stands in the pacts. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");

    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("sourceMaterialId", "mat_7Fh3kD92msQx4Lp"),
            Map.entry("actorId", "user_423r9j3r0jeddJA"),
            Map.entry("ownerId", "user_9Kq2mF41xTz7vBc"),
            Map.entry("email", "my-student@example.com"),
            Map.entry("examId", "exam_dj8948hf98hf43"),
            Map.entry("practiceSpaceId", "space_55S843D7HfNfs9RY48"),
            Map.entry("embedSessionId", "embed_session_55S843D7HfNfs9RY48PoTprXnRcz2Vw8Crst64UYrBnz"),
            Map.entry("exportToken", "Hn2vT7bXc4Lq9sRw3KfYd8Zp1MgJ6aEu5BtCxNvQeWy.zip"),
            Map.entry("clientId", "oauth_client_7Fh3kD92msQx4Lp_9Kq2mF41xTz7vBc"),
            Map.entry("clientSecret", "oauth_secret_Hn2vT7bXc4Lq9sRw3KfYd8Zp1MgJ6aEu5BtCxNvQeWy"),
            Map.entry("code", "oauth_code_7Fh3kD92msQx4Lp_55S843D7HfNfs9RY48PoTprXnRcz2Vw8Crst64UYrBnz"),
            Map.entry("accessToken", "oauth_access_7Fh3kD92msQx4Lp_Hn2vT7bXc4Lq9sRw3KfYd8Zp1MgJ6aEu5BtCxNvQeWy"),
            Map.entry("refreshToken", "oauth_refresh_7Fh3kD92msQx4Lp_Hn2vT7bXc4Lq9sRw3KfYd8Zp1MgJ6aEu5BtCxNvQeWy"),
            Map.entry("apiKey", "examp_ExampleKey0000000000000000000000"));

    private static final Map<String, String> PATTERNS = Map.of(
            "sourceMaterialId", "mat_.+",
            "actorId", "user_.+",
            "ownerId", "user_.+",
            "email", ".+@.+",
            "examId", "exam_.+",
            "practiceSpaceId", "space_.+",
            "embedSessionId", "embed_session_.+");

    private Placeholders() {}

    static boolean in(String text) {
        return PLACEHOLDER.matcher(text).find();
    }

    /** Puts the examples into a text. */
    static String fill(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> EXAMPLES.get(found.group(1)));
    }

    /** The pattern of what may stand for a text that is a placeholder. */
    static String pattern(String placeholder) {
        return PLACEHOLDER.matcher(placeholder).replaceAll(found -> PATTERNS.get(found.group(1)));
    }
}
