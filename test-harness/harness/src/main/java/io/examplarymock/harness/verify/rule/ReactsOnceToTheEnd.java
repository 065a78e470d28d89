package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.evidence.PageVisit;
import io.examplarymock.harness.verify.evidence.Stimulus.Kind;
import io.examplarymock.harness.verify.scenario.PageAct;
import io.examplarymock.harness.verify.scenario.PageScenarios;
import io.examplarymock.harness.verify.scenario.Scenario;

/** A page that was reloaded, or a second tab, tells the end again. */
final class ReactsOnceToTheEnd implements PageRule {
    @Override
    public About about() {
        return About.should(
                "reacts-once-to-the-end",
                "What is told after the end, the end itself or something earlier, changes nothing any more.",
                Clause.of(
                        "A session that has ended stays as it is; how often its end is told is not documented.", "O13"),
                "Remember that the session has ended, or stop listening then.");
    }

    @Override
    public boolean concerns(Scenario scenario) {
        return PageScenarios.acts(scenario).contains(PageAct.REPEAT);
    }

    @Override
    public Verdict judge(PageVisit page, Evidence evidence) {
        return page.of(Kind.AFTER_END).isEmpty() && page.reactedToEnd()
                ? Verdict.notApplicable("the page takes its iframe away at the end, so that nothing can come any more")
                : PageRule.stillAt(Kind.AFTER_END, page, "nothing, as the session had ended");
    }
}
