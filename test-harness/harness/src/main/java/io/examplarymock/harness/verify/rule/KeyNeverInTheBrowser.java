package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.evidence.PageVisit;

/** What is in a browser belongs to its user. */
final class KeyNeverInTheBrowser implements PageRule {
    @Override
    public About about() {
        return About.must(
                "key-never-in-the-browser",
                "The key is nowhere in the browser: in no request or answer, no document, and nothing that is stored.",
                Clause.of("The public reference: a key stands for its user in all of the workspace.", "G2"),
                "Let your server call the API, and give the page the embedUrl alone.");
    }

    @Override
    public Verdict judge(PageVisit page, Evidence evidence) {
        return Verdict.of(page.leaks().stream()
                .map(place -> Observation.of("the key in " + place, "the key on the server alone"))
                .toList());
    }
}
