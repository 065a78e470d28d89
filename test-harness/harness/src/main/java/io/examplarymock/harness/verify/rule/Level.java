package io.examplarymock.harness.verify.rule;

import java.util.Locale;

/** How binding a rule is. */
public enum Level {
    /** Who breaks it fails. */
    MUST,
    /** Who breaks it is told, and fails if the run is strict. */
    SHOULD,
    /** Who breaks it is told. */
    MAY;

    /** Returns the word for it in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
