package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.scenario.Delivery;
import io.examplarymock.harness.verify.scenario.Scenario;

/** Any page can post a message. */
final class ChecksTheOriginOfMessages implements Rule {
    @Override
    public About about() {
        return About.must(
                "checks-the-origin-of-messages",
                "Messages count only if their origin is exactly that of embedUrl.",
                Clause.of(
                        "The take exam and exam generation flows: check event.origin against the origin of embedUrl.",
                        "O8.S"),
                "Compare the whole origin with that of embedUrl, for equality: no prefix, no suffix, no pattern.");
    }

    @Override
    public boolean concerns(Scenario scenario) {
        return scenario.delivery() == Delivery.AMONG_FORGED;
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return Belief.in("a message of another origin", evidence);
    }
}
