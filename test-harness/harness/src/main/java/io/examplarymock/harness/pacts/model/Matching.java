package io.examplarymock.harness.pacts.model;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How far a value may differ from the example in the pact.
 *
 * @param argument the regular expression, or the text to be included; empty for other kinds
 * @param anyNames whether the members of this object may have any names
 */
public record Matching(Kind kind, String argument, boolean anyNames) {
    static final Matching EXACT = new Matching(Kind.EXACT, "", false);

    /** What has to be the same. */
    public enum Kind {
        /** The value. */
        EXACT,
        /** The form, which the example shows: a regular expression, or a format of dates. */
        FORM,
        /** A part of the text. */
        PART,
        /** The type alone. */
        TYPE
    }

    /** Returns whether nothing but the type counts, so that the example says nothing of the value. */
    public boolean isOfTypeOnly() {
        return kind == Kind.TYPE || kind == Kind.PART;
    }

    /** Returns whether an actual text would be accepted in the place of the example. */
    public boolean accepts(String actual, String example) {
        return switch (kind) {
            case EXACT -> actual.equals(example);
            case FORM -> actual.equals(example) || matches(actual);
            case PART -> actual.contains(argument);
            case TYPE -> true;
        };
    }

    private boolean matches(String actual) {
        try {
            return !argument.isEmpty()
                    && Pattern.compile(argument).matcher(actual).matches();
        } catch (PatternSyntaxException otherDialect) {
            return false;
        }
    }
}
