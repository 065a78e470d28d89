package io.examplarymock.harness.verify.rule;

import io.examplarymock.schemas.Tier;

/**
 * What a rule is.
 *
 * @param id the requirement in kebab case, as {@code --rule} takes it
 * @param title the requirement in a sentence
 * @param mend what to do about a client that breaks it
 */
public record About(String id, String title, Level level, Clause clause, String mend) {

    public About {
        if (level == Level.MUST && clause.tier().filter(tier -> tier == Tier.M).isPresent()) {
            throw new IllegalArgumentException(
                    id + " rests on an assumption (" + clause.facts() + "), and can be a should at most");
        }
    }

    static About must(String id, String title, Clause clause, String mend) {
        return new About(id, title, Level.MUST, clause, mend);
    }

    static About may(String id, String title, Clause clause, String mend) {
        return new About(id, title, Level.MAY, clause, mend);
    }

    static About should(String id, String title, Clause clause, String mend) {
        return new About(id, title, Level.SHOULD, clause, mend);
    }
}
