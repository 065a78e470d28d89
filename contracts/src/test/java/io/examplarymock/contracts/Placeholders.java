package io.examplarymock.contracts;

import java.util.Map;
import java.util.regex.Pattern;

/** What provider states give, by name, with the example that stands in the pacts. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");

    private static final Map<String, String> EXAMPLES = Map.of(
            "sourceMaterialId", "mat_7Fh3kD92msQx4Lp",
            "actorId", "user_423r9j3r0jeddJA",
            "ownerId", "user_9Kq2mF41xTz7vBc",
            "email", "my-student@example.com",
            "examId", "exam_dj8948hf98hf43",
            "practiceSpaceId", "space_55S843D7HfNfs9RY48",
            "embedSessionId", "embed_session_55S843D7HfNfs9RY48PoTprXnRcz2Vw8Crst64UYrBnz",
            "exportToken", "Hn2vT7bXc4Lq9sRw3KfYd8Zp1MgJ6aEu5BtCxNvQeWy.zip",
            "apiKey", "examp_ExampleKey0000000000000000000000");

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
