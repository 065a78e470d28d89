package io.examplarymock.server.script;

/** Something that a page, not the domain, declines; the message names what was tried and why it is impossible. */
final class Declined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Declined(String message) {
        super(message, null, false, false);
    }
}
