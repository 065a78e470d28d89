package io.examplarymock.harness.browser.page;

/** Texts within selectors. */
final class Css {
    private Css() {}

    /** A text as a string of CSS. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The selector of an element by its id, whatever stands in it. */
    static String id(String id) {
        return "[id=" + quoted(id) + "]";
    }
}
