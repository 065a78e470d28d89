package io.examplarymock.harness.browser.visit;

/**
 * A window that is not the page's iframe, and sends messages to the page.
 *
 * @param origin as the page sees it; {@code null} for an opaque one
 * @param words what is the matter with it, for example {@code begins with the right origin}
 * @param hasRightOrigin whether only the window is wrong
 */
public record Stranger(String origin, String words, boolean hasRightOrigin) {
    static final String OPAQUE = "null";

    boolean isOpaque() {
        return origin.equals(OPAQUE);
    }
}
