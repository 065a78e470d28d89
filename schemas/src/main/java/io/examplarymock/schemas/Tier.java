package io.examplarymock.schemas;

import java.util.Collection;

/** How far a statement about the platform can be trusted, most certain first. */
public enum Tier {
    /** Stated in the documentation that this project imitates. */
    S("documented"),
    /** Stated in the platform's other public documentation or code. */
    P("public"),
    /** This project's own decision where no source speaks. */
    M("assumed");

    private final String label;

    Tier(String label) {
        this.label = label;
    }

    /** Returns {@code documented}, {@code public} or {@code assumed}, the word that answers carry. */
    public String label() {
        return label;
    }

    /** Returns whether this tier may be trusted less than the other one. */
    public boolean isLessCertainThan(Tier other) {
        return compareTo(other) > 0;
    }

    /** Returns the less certain of the two. */
    public static Tier leastCertain(Tier one, Tier other) {
        return one.isLessCertainThan(other) ? one : other;
    }

    /** Returns the least certain of these tiers, and {@link #S} when there are none: nothing uncertain was used. */
    public static Tier leastCertain(Collection<Tier> tiers) {
        Tier least = S;
        for (Tier tier : tiers) {
            least = leastCertain(least, tier);
        }
        return least;
    }
}
