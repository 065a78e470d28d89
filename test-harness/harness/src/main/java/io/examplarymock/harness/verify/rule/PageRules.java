package io.examplarymock.harness.verify.rule;

import java.util.List;
import java.util.stream.Stream;

/** The list of rules for pages, in the order in which reports tell them. */
public final class PageRules {
    private static final List<Rule> OWN = List.of(
            new ShowsTheEmbedPage(),
            new NamesItsOwnOrigin(),
            new ReactsToTheEnd(),
            new ChecksTheOriginExactly(),
            new ChecksTheWindow(),
            new IgnoresOtherTypes(),
            new SurvivesMalformedData(),
            new ReactsOnceToTheEnd(),
            new StaysOpenAfterStarted(),
            new ConfirmsTheEndWithTheApi(),
            new KeyNeverInTheBrowser());

    /** What is asked of the calls of programs, and of a page's server as well. */
    private static final List<Rule> SHARED = List.of(
            new RequestsSatisfyTheirSchemas(),
            new SendsTheKeyAsBearer(),
            new KeyNeverInUrls(),
            new SendsTheActorOnEverySession(),
            new NeverUsesTheOwnerAsActor());

    private PageRules() {}

    /** Returns those that are asked of pages alone. */
    public static List<Rule> own() {
        return OWN;
    }

    /** Returns all that pages are judged by: their own, and some of those for programs. */
    public static List<Rule> all() {
        return Stream.concat(OWN.stream(), SHARED.stream()).toList();
    }
}
