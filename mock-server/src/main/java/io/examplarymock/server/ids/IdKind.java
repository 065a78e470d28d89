package io.examplarymock.server.ids;

/** The kinds of things that get an id, with their prefixes (fact G8) and lengths. */
public enum IdKind {
    USER("user_", 22),
    EXAM("exam_", 22),
    PRACTICE_SPACE("space_", 22),
    QUESTION("q_", 22),
    TOPIC("topic_", 22),
    WORKSPACE("org_", 22),
    SOURCE_MATERIAL("mat_", 22),
    /** The part behind the prefix is the embed token, so it is longer: 256 bits (fact C11). */
    EMBED_SESSION("embed_session_", 43),
    /** Names an export's download; it is a capability too. */
    EXPORT("", 43),
    OAUTH_CLIENT("oauth_client_", 22),
    OAUTH_SECRET("oauth_secret_", 43),
    OAUTH_GRANT("oauth_grant_", 22),
    OAUTH_CODE("oauth_code_", 43),
    OAUTH_ACCESS("oauth_access_", 43),
    OAUTH_REFRESH("oauth_refresh_", 43);

    private final String prefix;
    private final int length;

    IdKind(String prefix, int length) {
        this.prefix = prefix;
        this.length = length;
    }

    /** What every id of this kind starts with. */
    public String prefix() {
        return prefix;
    }

    int length() {
        return length;
    }
}
