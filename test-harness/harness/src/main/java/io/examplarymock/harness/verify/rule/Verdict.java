package io.examplarymock.harness.verify.rule;

import java.util.List;

/** What comes of holding a rule against a run. */
public sealed interface Verdict {

    /** The client did what the rule asks. */
    record Met() implements Verdict {}

    /**
     * The client did not do what the rule asks.
     *
     * @param observations at least one
     */
    record Broken(List<Observation> observations) implements Verdict {
        public Broken {
            observations = List.copyOf(observations);
            if (observations.isEmpty()) {
                throw new IllegalArgumentException("nothing was seen to be broken");
            }
        }
    }

    /**
     * There was nothing to judge.
     *
     * @param reason why, in a sentence without a full stop
     */
    record NotApplicable(String reason) implements Verdict {}

    /** Returns broken with these observations, or met if there are none. */
    static Verdict of(List<Observation> observations) {
        return observations.isEmpty() ? new Met() : new Broken(observations);
    }

    /** Returns broken with one observation. */
    static Verdict broken(Observation observation) {
        return new Broken(List.of(observation));
    }

    /** Returns that there was nothing to judge. */
    static Verdict notApplicable(String reason) {
        return new NotApplicable(reason);
    }
}
