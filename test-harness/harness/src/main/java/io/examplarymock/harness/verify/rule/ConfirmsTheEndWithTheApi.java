package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Call;
import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.evidence.PageVisit;

/** What a browser tells, its user can have made up. */
final class ConfirmsTheEndWithTheApi implements PageRule {
    @Override
    public About about() {
        return About.should(
                "confirms-the-end-with-the-api",
                "When the end is told, the page's server asks the API for the session, and believes that.",
                Clause.of("The exam generation flow: the status of a session can be asked for at the API.", "O10"),
                "On a message or redirect let your server do GET /embed-sessions/{id}, and act on its answer.");
    }

    @Override
    public Verdict judge(PageVisit page, Evidence evidence) {
        if (page.lastCallBeforeEnd().isEmpty() || !page.reactedToEnd()) {
            return Verdict.notApplicable("the page did not react to an end of its session");
        }
        if (!page.made() && evidence.calls().isEmpty()) {
            return Verdict.notApplicable("the page has no server that knows the API");
        }
        boolean asked = evidence.calls("getEmbedSession").stream()
                .filter(call -> call.id() > page.lastCallBeforeEnd().getAsLong())
                .anyMatch(ConfirmsTheEndWithTheApi::tellsEnd);
        return asked
                ? new Verdict.Met()
                : Verdict.broken(Observation.of(
                        "the page reacted to the end, and nobody asked the API for the session after it",
                        "GET /embed-sessions/{id} of the page's server"));
    }

    private static boolean tellsEnd(Call call) {
        return call.succeeded()
                && call.answered()
                        .get("status")
                        .text()
                        .filter(Evidence::isFinal)
                        .isPresent();
    }
}
