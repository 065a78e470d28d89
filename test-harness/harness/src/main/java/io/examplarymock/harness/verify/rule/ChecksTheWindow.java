package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.evidence.PageVisit;
import io.examplarymock.harness.verify.evidence.Stimulus.Kind;
import io.examplarymock.harness.verify.scenario.PageAct;
import io.examplarymock.harness.verify.scenario.PageScenarios;
import io.examplarymock.harness.verify.scenario.Scenario;

/** Another session of the same platform, in another window, has the right origin too. */
final class ChecksTheWindow implements PageRule {
    @Override
    public About about() {
        return About.should(
                "checks-the-window",
                "Messages count only if they come from the iframe, and not from another window of its origin.",
                Clause.of("HTML (cross-document messaging): event.source tells the window of a message;"
                        + " the platform's documentation is silent."),
                "Compare event.source with the iframe's contentWindow. A message whose window has gone elsewhere at"
                        + " once has no source: ask the API then.");
    }

    @Override
    public boolean concerns(Scenario scenario) {
        return PageScenarios.acts(scenario).contains(PageAct.FORGERIES);
    }

    @Override
    public Verdict judge(PageVisit page, Evidence evidence) {
        return PageRule.stillAt(Kind.WRONG_WINDOW, page, "nothing, as the message is of another window");
    }
}
