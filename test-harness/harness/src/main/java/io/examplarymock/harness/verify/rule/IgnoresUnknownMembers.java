package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.scenario.Outcome;
import io.examplarymock.harness.verify.scenario.Scenario;

/** Answers grow. */
final class IgnoresUnknownMembers implements Rule {
    /** The scenario with such answers. */
    private static final String SCENARIO = "unknown-members";

    @Override
    public About about() {
        return About.must(
                "ignores-unknown-members",
                "Members of an answer that the client does not know make no difference.",
                Clause.of(
                        "The documentation shows answers by example and closes none; newer pages have members that older ones lack.",
                        "C8.S"),
                "Read the members that you need, and let your JSON library ignore the others.");
    }

    @Override
    public boolean concerns(Scenario scenario) {
        return scenario.name().equals(SCENARIO);
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return evidence.reports(Outcome.COMPLETED.word())
                ? new Verdict.Met()
                : Verdict.broken(Observation.of(
                        "with unknown members in each answer the client ended with the outcome "
                                + evidence.result().outcome().orElse("none"),
                        "completed, as without them"));
    }
}
