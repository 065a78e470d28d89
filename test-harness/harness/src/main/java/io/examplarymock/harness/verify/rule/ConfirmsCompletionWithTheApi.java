package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Call;
import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.scenario.Channel;
import io.examplarymock.harness.verify.scenario.Outcome;
import io.examplarymock.harness.verify.scenario.Scenario;

/** What a browser tells can be forged; what the API tells cannot. */
final class ConfirmsCompletionWithTheApi implements Rule {
    @Override
    public About about() {
        return About.should(
                "confirms-completion-with-the-api",
                "A completion that the browser told is confirmed with the API.",
                Clause.of(
                        "The exam generation flow: GET /embed-sessions/{id} shows the status and the outputs; messages and redirects pass through a browser.",
                        "O8.S",
                        "O10"),
                "After the message or redirect send GET /embed-sessions/{id}, and use its status and outputs.");
    }

    @Override
    public boolean concerns(Scenario scenario) {
        return scenario.channel() != Channel.POLLING
                && scenario.completes()
                && !scenario.delivery().deceives();
    }

    @Override
    public Verdict judge(Evidence evidence) {
        String completed = Outcome.COMPLETED.word();
        if (!evidence.reports(completed)) {
            return Verdict.notApplicable("the client did not report completed");
        }
        boolean confirmed = evidence.calls("getEmbedSession").stream()
                .filter(Call::succeeded)
                .anyMatch(call -> call.answered()
                        .get("status")
                        .text()
                        .filter(completed::equals)
                        .isPresent());
        return confirmed
                ? new Verdict.Met()
                : Verdict.broken(Observation.of(
                        "the outcome completed, which the API was not asked for",
                        "GET /embed-sessions/{id} with the status completed"));
    }
}
