package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.evidence.PageVisit;
import io.examplarymock.harness.verify.evidence.Stimulus.Kind;
import io.examplarymock.harness.verify.scenario.PageAct;
import io.examplarymock.harness.verify.scenario.PageScenarios;
import io.examplarymock.harness.verify.scenario.Scenario;

/** Whoever can show the page in a window, or a window in the page, can send it messages. */
final class ChecksTheOriginExactly implements PageRule {
    @Override
    public About about() {
        return About.must(
                "checks-the-origin-exactly",
                "Messages count only if event.origin is the origin of embedUrl, to the letter.",
                Clause.of("The exam flows: the receiver must check the origin of the message.", "O8.S"),
                "Compare event.origin with new URL(embedUrl).origin by ===; not by startsWith, endsWith, includes or"
                        + " a pattern.");
    }

    @Override
    public boolean concerns(Scenario scenario) {
        return PageScenarios.acts(scenario).contains(PageAct.FORGERIES);
    }

    @Override
    public Verdict judge(PageVisit page, Evidence evidence) {
        return PageRule.stillAt(Kind.FORGED_ORIGIN, page, "nothing, as the message is of another origin");
    }
}
