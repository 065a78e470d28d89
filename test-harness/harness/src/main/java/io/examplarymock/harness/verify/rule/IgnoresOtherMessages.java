package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.scenario.Delivery;
import io.examplarymock.harness.verify.scenario.Scenario;

/** Pages post all sorts of messages. */
final class IgnoresOtherMessages implements Rule {
    @Override
    public About about() {
        return About.must(
                "ignores-other-messages",
                "Messages of other types, and malformed ones, make no difference.",
                Clause.of(
                        "The take exam and exam generation flows: the message has the type examplary:embed-status-update, a status and outputs.",
                        "O8.S"),
                "Look at the type first, and go on only if it is examplary:embed-status-update and the status is one that you know.");
    }

    @Override
    public boolean concerns(Scenario scenario) {
        return scenario.delivery() == Delivery.AMONG_OTHERS;
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return Belief.in("another message", evidence);
    }
}
