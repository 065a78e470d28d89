package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.scenario.Outcome;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.util.Optional;

/** A status is what the platform says. */
final class DoesNotInventStatuses implements Rule {
    @Override
    public About about() {
        return About.must(
                "does-not-invent-statuses",
                "The client reports no status that nothing told it.",
                Clause.of(
                        "The flows: status is pending, started, completed, cancelled or expired, as the API, messages and redirects say.",
                        "C8",
                        "O1",
                        "O10"),
                "Take the status from the answer, the message or the redirect; a status that you do not know is not an end.");
    }

    /** Where somebody else tells the client a status, whether it believes that is judged on its own. */
    @Override
    public boolean concerns(Scenario scenario) {
        return !scenario.delivery().deceives();
    }

    @Override
    public Verdict judge(Evidence evidence) {
        Optional<String> word = evidence.result().outcome();
        if (word.isEmpty()) {
            return Verdict.notApplicable("the client reported no outcome");
        }
        Optional<Outcome> outcome = Outcome.of(word.get());
        if (outcome.isEmpty()) {
            return Verdict.broken(Observation.of(
                    "the outcome \"" + word.get() + "\"", "completed, cancelled, expired, open, rejected or error"));
        }
        return outcome.get().isStatus() && evidence.learnt(word.get()).isEmpty()
                ? Verdict.broken(Observation.of(
                        "the outcome " + word.get() + ", which no answer, message or redirect had told",
                        "the status that the session has"))
                : new Verdict.Met();
    }
}
