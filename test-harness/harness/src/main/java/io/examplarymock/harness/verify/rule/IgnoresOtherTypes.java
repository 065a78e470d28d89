package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.evidence.PageVisit;
import io.examplarymock.harness.verify.evidence.Stimulus.Kind;
import io.examplarymock.harness.verify.scenario.PageAct;
import io.examplarymock.harness.verify.scenario.PageScenarios;
import io.examplarymock.harness.verify.scenario.Scenario;

/** Tools and later versions of the embed page post messages of their own. */
final class IgnoresOtherTypes implements PageRule {
    @Override
    public About about() {
        return About.must(
                "ignores-other-types",
                "Messages count only if their type is examplary:embed-status-update.",
                Clause.of("The exam flows: the type of the message is examplary:embed-status-update.", "O8.S"),
                "Compare event.data?.type with examplary:embed-status-update by === before anything else is read.");
    }

    @Override
    public boolean concerns(Scenario scenario) {
        return PageScenarios.acts(scenario).contains(PageAct.OTHER_TYPES);
    }

    @Override
    public Verdict judge(PageVisit page, Evidence evidence) {
        return PageRule.stillAt(Kind.OTHER_TYPE, page, "nothing, as the message is of another type");
    }
}
