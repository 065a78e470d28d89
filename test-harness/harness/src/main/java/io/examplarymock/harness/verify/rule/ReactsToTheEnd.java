package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.evidence.PageVisit;
import io.examplarymock.harness.verify.evidence.Stimulus;
import io.examplarymock.harness.verify.evidence.Stimulus.Kind;
import io.examplarymock.harness.verify.scenario.PageAct;
import io.examplarymock.harness.verify.scenario.PageScenarios;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.util.List;

/** In scenarios with wrong messages other rules look at this. */
final class ReactsToTheEnd implements PageRule {
    @Override
    public About about() {
        return About.must(
                "reacts-to-the-end",
                "The page does something when its session has ended: it shows it, tells its server or goes elsewhere.",
                Clause.of(
                        "The exam flows: completed and cancelled are told by message and redirect.",
                        "O1",
                        "O6.S",
                        "O8.S"),
                "Listen to message events on the window that has the iframe, from before the iframe is there.");
    }

    @Override
    public boolean concerns(Scenario scenario) {
        List<PageAct> acts = PageScenarios.acts(scenario);
        return acts.equals(List.of(PageAct.COMPLETE)) || acts.equals(List.of(PageAct.CANCEL));
    }

    @Override
    public Verdict judge(PageVisit page, Evidence evidence) {
        List<Stimulus> ends = page.of(Kind.END);
        if (ends.isEmpty()) {
            return Verdict.notApplicable("the session did not end on the page");
        }
        return page.reactedToEnd()
                ? new Verdict.Met()
                : Verdict.broken(Observation.of(
                        "nothing changed outside the iframe after "
                                + ends.get(0).words(),
                        "a change on the page, a request to its server, or another address"));
    }
}
