package io.examplarymock.harness.browser.visit;

/**
 * Something that a page did: it changed what it shows, asked its server, went elsewhere, opened a window or a dialog.
 *
 * @param what without what differs from one time to the next, for comparison
 * @param detail what differs
 */
public record Happening(String what, String detail) {

    /** Returns it in words, for example {@code the content of p#status changed to "Done"}. */
    public String words() {
        return what + detail;
    }
}
