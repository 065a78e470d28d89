package io.examplarymock.server.qti;

/** What {@link HtmlScanner} finds in a text. */
sealed interface HtmlToken {

    /** Characters, entities decoded. */
    record Characters(String text) implements HtmlToken {}

    /**
     * A start tag.
     *
     * @param name in lower case
     * @param attributes as they were written
     */
    record Start(String name, String attributes) implements HtmlToken {}

    /** An end tag, name in lower case. */
    record End(String name) implements HtmlToken {}
}
