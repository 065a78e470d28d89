package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.evidence.PageVisit;

/** Everything else on a page depends on this. */
final class ShowsTheEmbedPage implements PageRule {
    @Override
    public About about() {
        return About.must(
                "shows-the-embed-page",
                "The page shows the session in an iframe, at its embedUrl as it came.",
                Clause.of("The introduction: the answer's embedUrl is where the session is done.", "C8.S"),
                "Make an iframe whose src is the embedUrl of the answer, with nothing added or taken away.");
    }

    @Override
    public Verdict judge(PageVisit page, Evidence evidence) {
        if (page.shown().isPresent()) {
            return new Verdict.Met();
        }
        return Verdict.broken(Observation.of(
                page.instead() + (page.embedUrl().isEmpty() ? ", and no session" : ""),
                page.embedUrl().map(url -> "an iframe at " + url).orElse("a session, and an iframe at its embedUrl")));
    }
}
