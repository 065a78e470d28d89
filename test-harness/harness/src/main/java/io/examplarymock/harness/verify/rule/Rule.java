package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.scenario.Scenario;

/** One thing that is asked of a client. Immutable; a new one is a class like its neighbours and a line in {@link Rules}. */
public interface Rule {

    /** Returns what the rule is. */
    About about();

    /** Returns the requirement in kebab case. */
    default String id() {
        return about().id();
    }

    /** Returns whether a scenario can show anything about this. */
    default boolean concerns(Scenario scenario) {
        return true;
    }

    /** Judges one run of a client in a scenario that the rule concerns. */
    Verdict judge(Evidence evidence);
}
