package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Call;
import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.evidence.PageVisit;
import io.examplarymock.harness.verify.scenario.Channel;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.util.List;

/** Without it there are no messages; with a wrong one, others get them. */
final class NamesItsOwnOrigin implements PageRule {
    @Override
    public About about() {
        return About.must(
                "names-its-own-origin",
                "The session is created with the page's own origin as allowedOrigin.",
                Clause.of("The exam flows: messages are posted when an allowedOrigin was given.", "O8.S"),
                "Send scheme, host and port of your page as allowedOrigin, and no star, path or slash.");
    }

    @Override
    public boolean concerns(Scenario scenario) {
        return PageRule.super.concerns(scenario) && scenario.channel() == Channel.MESSAGES;
    }

    @Override
    public Verdict judge(PageVisit page, Evidence evidence) {
        List<Call> created = evidence.calls("createEmbedSession").stream()
                .filter(Call::succeeded)
                .toList();
        if (!page.made() || created.isEmpty()) {
            return Verdict.notApplicable("the page's server made no session");
        }
        return Verdict.of(created.stream()
                .filter(call -> !origin(call).equals(page.origin()))
                .map(call -> Observation.of(
                        call,
                        origin(call).isEmpty() ? "a session without an allowedOrigin" : "allowedOrigin " + origin(call),
                        "allowedOrigin " + page.origin()))
                .toList());
    }

    private static String origin(Call call) {
        return call.sent().get("allowedOrigin").text().orElse("");
    }
}
