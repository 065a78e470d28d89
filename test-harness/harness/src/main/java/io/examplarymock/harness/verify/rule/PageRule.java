package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.evidence.PageVisit;
import io.examplarymock.harness.verify.evidence.Stimulus;
import io.examplarymock.harness.verify.evidence.Stimulus.Kind;
import io.examplarymock.harness.verify.scenario.PageScenarios;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.util.List;

/** One thing that is asked of a page. A new one is a class like its neighbours and a line in {@link PageRules}. */
interface PageRule extends Rule {

    @Override
    default boolean concerns(Scenario scenario) {
        return !PageScenarios.acts(scenario).isEmpty();
    }

    @Override
    default Verdict judge(Evidence evidence) {
        return evidence.page()
                .map(page -> judge(page, evidence))
                .orElseGet(() -> Verdict.notApplicable("no page was visited"));
    }

    /** Judges what was seen of a page in a scenario that the rule concerns. */
    Verdict judge(PageVisit page, Evidence evidence);

    /**
     * Judges that a page does nothing where it should not. Of a page that does nothing when it should, that says nothing.
     *
     * @param expected what the page should have done, in words
     */
    static Verdict stillAt(Kind kind, PageVisit page, String expected) {
        List<Stimulus> stimuli = page.of(kind);
        if (stimuli.isEmpty()) {
            return Verdict.notApplicable("the page's iframe could not be made to tell it anything of this kind");
        }
        if (!page.reactedToEnd()) {
            return Verdict.notApplicable("the page does not react to the true end either");
        }
        return Verdict.of(stimuli.stream()
                .filter(Stimulus::moved)
                .map(stimulus -> Observation.of(
                        "after " + stimulus.words() + ": " + String.join("; ", stimulus.reactions()), expected))
                .toList());
    }
}
