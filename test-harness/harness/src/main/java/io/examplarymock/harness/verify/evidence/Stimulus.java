package io.examplarymock.harness.verify.evidence;

import java.util.List;

/**
 * Something that came to a page, and what the page did then.
 *
 * @param words what it was, for example {@code completed from http://evil.test, which is of another site}
 * @param reactions what the page did outside its iframe, in words
 * @param errors that no script of the page caught
 * @param embedStays whether the iframe was still there afterwards
 */
public record Stimulus(Kind kind, String words, List<String> reactions, List<String> errors, boolean embedStays) {

    /** What a page can be told, by right or not. */
    public enum Kind {
        /** A message with the session's end, of another origin. */
        FORGED_ORIGIN,
        /** A message with the session's end, of the right origin, but not of the iframe. */
        WRONG_WINDOW,
        /** A message of the iframe that is of another type. */
        OTHER_TYPE,
        /** A message of the iframe that is not as documented. */
        MALFORMED,
        /** The message that a student is at work. */
        STARTED,
        /** The true end of the session, told by message or redirect. */
        END,
        /** The end told once more, or something earlier told late. */
        AFTER_END
    }

    public Stimulus {
        reactions = List.copyOf(reactions);
        errors = List.copyOf(errors);
    }

    /** Returns whether something was seen of the page. */
    public boolean moved() {
        return !reactions.isEmpty();
    }
}
