package io.examplarymock.harness.drift.observation;

import io.examplarymock.harness.masking.Masking;
import java.util.regex.Pattern;

/** Hides what no report may hold: the key, links that are credentials by themselves, and addresses of people. */
public final class Privacy {
    private static final Pattern SESSION = Pattern.compile("(embed_session_)[A-Za-z0-9_-]+");
    private static final Pattern LINK = Pattern.compile("(/(?:embeds|exports)/)[^\\s\"'?#)]+");
    private static final Pattern QUERY = Pattern.compile("(https?://[^\\s\"'?#]+\\?)[^\\s\"']+");
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private final Masking masking = new Masking();

    /** Hides a key, and what looks private. */
    public Privacy(String key) {
        masking.hide(key);
    }

    /** Returns a text without what is private. */
    public String apply(String text) {
        String hidden = masking.apply(text);
        hidden = SESSION.matcher(hidden).replaceAll("$1****");
        hidden = LINK.matcher(hidden).replaceAll("$1****");
        hidden = QUERY.matcher(hidden).replaceAll("$1****");
        return EMAIL.matcher(hidden).replaceAll("****@****");
    }
}
