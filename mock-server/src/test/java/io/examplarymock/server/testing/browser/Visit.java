package io.examplarymock.server.testing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One test's use of the browser. */
final class Visit {
    private final Chromium chromium;
    private final Path evidence;
    private final Complaints complaints = new Complaints();
    private final List<Embedding> embeddings = new ArrayList<>();
    private final BrowserContext context;
    private final Requests requests;
    private final Screens screens;

    /** @param evidence the folder for what a failed test saw */
    Visit(Chromium chromium, Path evidence) {
        this.chromium = chromium;
        this.evidence = evidence;
        this.context = newContext();
        this.requests = new Requests(context);
        this.screens = new Screens(this);
        context.tracing().start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
    }

    BrowserContext context() {
        return context;
    }

    Complaints complaints() {
        return complaints;
    }

    Screens screens() {
        return screens;
    }

    /** A second visit, for tests of this class. */
    Visit another(Path itsEvidence) {
        return new Visit(chromium, itsEvidence);
    }

    /** A new parent, at an origin of its own. */
    Embedding embedding() {
        Embedding embedding = new Embedding(context, requests, ParentServer.start());
        embeddings.add(embedding);
        return embedding;
    }

    /** A context with nothing in its cache, whose complaints are heard too. */
    BrowserContext newContext() {
        BrowserContext fresh = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        fresh.setDefaultTimeout(10_000);
        complaints.listenTo(fresh);
        return fresh;
    }

    /** Closes everything. Fails if the browser complained, and keeps the evidence of any failure. */
    void end(boolean failed) {
        AssertionError verdict = null;
        try {
            complaints.verdict();
        } catch (AssertionError unexpected) {
            verdict = unexpected;
        }
        if (failed || verdict != null) {
            keepEvidence();
        } else {
            context.tracing().stop();
        }
        context.close();
        embeddings.forEach(Embedding::close);
        if (verdict != null) {
            throw new AssertionError(verdict.getMessage() + "\n  see " + evidence, verdict);
        }
    }

    private void keepEvidence() {
        int number = 0;
        for (Page page : context.pages()) {
            number++;
            Path file = evidence.resolve(String.format(Locale.ROOT, "tab-%d.png", number));
            try {
                page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
            } catch (PlaywrightException unable) {
                System.err.println("No screenshot for " + file + ": " + unable.getMessage());
            }
        }
        context.tracing().stop(new Tracing.StopOptions().setPath(evidence.resolve("trace.zip")));
    }
}
