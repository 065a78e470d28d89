package io.examplarymock.harness.drift.observation;

import java.util.Locale;

/** What came of a fact; the stronger one goes before the weaker where observations disagree. */
public enum Verdict {
    DIFFERS,
    CONFIRMED,
    NOT_REACHABLE;

    /** Returns the verdict as reports write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isStrongerThan(Verdict other) {
        return compareTo(other) < 0;
    }
}
