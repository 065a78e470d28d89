package io.examplarymock.server.http;

/** Puts text into pages. */
public final class Html {
    private Html() {}

    /** Returns the text so that it stays text, in elements and in quoted attributes. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
