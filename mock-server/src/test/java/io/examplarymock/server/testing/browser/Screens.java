package io.examplarymock.server.testing.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** Looks at pages: opens them, takes pictures of them, judges whether everybody can use them, and weighs them. */
public final class Screens {
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final boolean ASKED_FOR = Boolean.getBoolean("examplary.screenshots");
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    private final Visit visit;

    Screens(Visit visit) {
        this.visit = visit;
    }

    /** Opens an address in a new tab, by itself, without a parent. */
    public Page open(String url) {
        Page page = visit.context().newPage();
        page.navigate(url);
        return page;
    }

    /** Makes all tabs, also those to come in this test's windows of that page, as small as a phone. */
    public Page likePhone(Page page) {
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        return page;
    }

    /** {@link #picture} of the tab that was opened last, if pictures were asked for. */
    public void screenshot(String name) {
        screenshot(newest(), name);
    }

    /**
     * {@link #picture}, if pictures were asked for by {@code -Dexamplary.screenshots=true}: they are for people to look at,
     * and take a good part of the time of these tests.
     */
    public void screenshot(Page page, String name) {
        if (ASKED_FOR) {
            picture(page, name);
        }
    }

    /** Writes {@code target/screenshots/<name>.png} of the whole page. */
    public Path picture(Page page, String name) {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a screenshot's name is of lower case words with hyphens, not " + name);
        }
        Path file = FOLDER.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    /** Judges the tab that was opened last. */
    public void expectAccessible() {
        expectAccessible(newest());
    }

    /**
     * Fails if axe-core finds a serious or critical violation in the page. What its iframes show is not judged: open that
     * by itself.
     */
    public void expectAccessible(Page page) {
        Accessibility.check(page);
    }

    /** Fails if any text has too little contrast with what is behind it. */
    public void expectReadable(Page page) {
        Accessibility.check(page, "color-contrast");
    }

    /**
     * Loads an address with an empty cache, prints how heavy it is, and returns that.
     *
     * @param usable selects what a person needs to begin, for instance {@code button}
     */
    public PageWeight weigh(String url, String usable) {
        BrowserContext cold = visit.newContext();
        try {
            PageWeight weight = PageWeight.measure(cold, url, usable);
            System.out.println(weight);
            return weight;
        } finally {
            visit.complaints().hearOut(cold);
            cold.close();
        }
    }

    private Page newest() {
        List<Page> pages = visit.context().pages();
        if (pages.isEmpty()) {
            throw new IllegalStateException("no page is open: open or embed one first");
        }
        return pages.get(pages.size() - 1);
    }
}
