package io.examplarymock.harness.browser.page;

/** A page refuses something, or offers no way to do it. The message is what a person can read there. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message);
    }
}
