package io.examplarymock.harness.verify.report;

import io.examplarymock.harness.verify.rule.Level;
import io.examplarymock.harness.verify.rule.Observation;
import io.examplarymock.harness.verify.rule.Rule;
import io.examplarymock.harness.verify.rule.Verdict;
import java.util.List;

/**
 * A rule held against one run.
 *
 * @param expected whether the baseline expects it to be broken
 */
public record Judgement(Rule rule, Verdict verdict, boolean expected) {

    boolean isBroken() {
        return verdict instanceof Verdict.Broken;
    }

    boolean isMet() {
        return verdict instanceof Verdict.Met;
    }

    /** Whether it makes the run fail. */
    boolean fails(boolean strict) {
        Level level = rule.about().level();
        return isBroken() && !expected && (level == Level.MUST || (strict && level == Level.SHOULD));
    }

    List<Observation> observations() {
        return verdict instanceof Verdict.Broken broken ? broken.observations() : List.of();
    }

    /** Returns the word for what came of it. */
    String word() {
        if (isBroken()) {
            return expected ? "broken, as expected" : "broken";
        }
        return isMet() ? "met" : "not applicable";
    }

    /** Returns the same as one sign. */
    String sign() {
        if (isBroken()) {
            return expected ? "!" : "✗";
        }
        return isMet() ? "✓" : "·";
    }
}
