package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.evidence.PageVisit;
import io.examplarymock.harness.verify.evidence.Stimulus;
import io.examplarymock.harness.verify.evidence.Stimulus.Kind;
import io.examplarymock.harness.verify.scenario.PageAct;
import io.examplarymock.harness.verify.scenario.PageScenarios;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** A message can be anything that can be copied. */
final class SurvivesMalformedData implements PageRule {
    @Override
    public About about() {
        return About.should(
                "survives-malformed-data",
                "Messages that are not as documented cause no uncaught error, and the page goes on to listen.",
                Clause.of("HTML (cross-document messaging): the data of a message can be of any type;"
                        + " the platform's documentation is silent."),
                "Read event.data only after a look at its type, with ?. or a schema.");
    }

    @Override
    public boolean concerns(Scenario scenario) {
        return PageScenarios.acts(scenario).contains(PageAct.MALFORMED);
    }

    @Override
    public Verdict judge(PageVisit page, Evidence evidence) {
        List<Stimulus> stimuli = page.of(Kind.MALFORMED);
        if (stimuli.isEmpty()) {
            return Verdict.notApplicable("the page shows no iframe that could send it anything");
        }
        List<Observation> observations = new ArrayList<>();
        for (Stimulus stimulus : stimuli) {
            if (!stimulus.errors().isEmpty()) {
                observations.add(Observation.of(
                        "after " + stimulus.words() + ": " + stimulus.errors().get(0), "no uncaught error"));
            }
        }
        if (!page.reactedToEnd()) {
            observations.add(Observation.of(
                    "nothing changed on the page when the session ended after malformed messages",
                    "a reaction to the end, as ever"));
        }
        return Verdict.of(observations);
    }
}
