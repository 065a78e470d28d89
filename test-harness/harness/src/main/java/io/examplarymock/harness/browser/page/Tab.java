package io.examplarymock.harness.browser.page;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A tab with the page of one session: alone, or in the iframe of a page around it. */
final class Tab {
    private static final double GLANCE_MS = 25;
    private static final int MOST_TRIES = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Page page;
    private final Surroundings surroundings;
    private final Outside outside;
    private final String session;
    private final String embedUrl;
    private final int before;
    private final List<String> received = new ArrayList<>();
    private final Deque<Outside.Signal> signals = new ArrayDeque<>();

    /** @param before how many messages the session had had before the page was loaded */
    Tab(Page page, Surroundings surroundings, Outside outside, String session, String embedUrl, int before) {
        this.page = page;
        this.surroundings = surroundings;
        this.outside = outside;
        this.session = session;
        this.embedUrl = embedUrl;
        this.before = before;
        page.onResponse(response -> {
            if (concerns(response.request())) {
                note(response.status());
            }
        });
        page.onRequestFailed(request -> {
            if (concerns(request)) {
                signals.add(Outside.Signal.NO_CONNECTION);
            }
        });
    }

    Page page() {
        return page;
    }

    String session() {
        return session;
    }

    void received(String message) {
        received.add(message);
    }

    Received received(Optional<Integer> closedAt) {
        return new Received(session, before, received, surroundings.embeds(), closedAt);
    }

    /** Whether it is what a person waits for: the page itself, or something that is done there. */
    private boolean concerns(Request request) {
        return request.isNavigationRequest()
                ? request.url().equals(embedUrl)
                : request.method().equals("POST") && request.url().startsWith(embedUrl + "/");
    }

    private void note(int status) {
        if (status >= 500) {
            signals.add(Outside.Signal.ERROR);
        } else if (status == 429) {
            signals.add(Outside.Signal.RATE_LIMIT);
        }
    }

    /** Loads the page for the first time. */
    void load() {
        persist(() -> page.navigate(surroundings.embeds() ? surroundings.around(embedUrl) : embedUrl));
    }

    void reload() {
        persist(page::reload);
    }

    /** Loads the page, again and again if need be: a person who gets none tries again. */
    private void persist(Runnable loading) {
        load(loading);
        for (int tries = 1; !signals.isEmpty() && tries < MOST_TRIES; tries++) {
            outside.trouble(signals.poll());
            signals.clear();
            load(page::reload);
        }
        awaitReady();
    }

    private static void load(Runnable loading) {
        try {
            loading.run();
        } catch (PlaywrightException noAnswer) {
            // A signal tells of it; a page that stands alone has not been left then.
        }
    }

    private void awaitReady() {
        until("become ready", () -> isAway() || isTrue("document.documentElement?.dataset.ready === 'true'"));
    }

    /** The embed page's document, or what came after it. */
    Frame frame() {
        if (!surroundings.embeds()) {
            return page.mainFrame();
        }
        ElementHandle iframe = page.querySelector("#embed");
        return iframe == null || iframe.contentFrame() == null ? page.mainFrame() : iframe.contentFrame();
    }

    Locator find(String selector) {
        return frame().locator(selector);
    }

    boolean shows(String selector) {
        return find(selector).count() > 0 && find(selector).first().isVisible();
    }

    /** Whether the browser has gone on to the return address. */
    boolean isAway() {
        return surroundings
                .returnUrl()
                .filter(url -> frame().url().startsWith(url.split("[?#]", 2)[0]))
                .isPresent();
    }

    String address() {
        return frame().url();
    }

    /** What the page shows: {@code flow}, or how the session ended, or {@code away}. */
    String screen() {
        return isAway() ? "away" : text("document.documentElement.dataset.screen ?? ''");
    }

    /** What a page without the flow says. */
    String sentence() {
        return text("[...document.querySelectorAll('h1, h1 + p')].map(each => each.textContent.trim()).join(' ')");
    }

    /** The status of the session as the workspace has it. */
    String status() {
        return outside.status(session);
    }

    /** The refusal that the page shows; none if it is just being left. */
    Optional<String> refusal() {
        List<String> shown = new ArrayList<>();
        holds(() -> shown.addAll(find(".notice.bad:not([data-about])").allTextContents()));
        return shown.stream().findFirst().map(String::trim);
    }

    /** Whether nothing that was done here is still on its way. */
    boolean isAtRest() {
        return isAway() || isTrue("['0', undefined].includes(document.documentElement.dataset.pending)");
    }

    /** Waits until what was done here has reached the server, and fails with its refusal. */
    void settle() {
        until("get through", this::isAtRest);
        refusal().ifPresent(text -> {
            throw new Refused(text);
        });
    }

    /** Waits until one of these is shown, a refusal, or a page without the flow. */
    void untilShown(String... selectors) {
        until("show " + String.join(" or ", selectors), () -> {
            for (String selector : selectors) {
                if (shows(selector)) {
                    return true;
                }
            }
            return !screen().equals("flow") || (isAtRest() && refusal().isPresent());
        });
        refusal().ifPresent(text -> {
            throw new Refused(text);
        });
    }

    /** Waits until the page knows that its session is over, if it is. */
    void catchUp() {
        if (!List.of("pending", "started").contains(outside.status(session))) {
            until("learn that its session is over", () -> !screen().equals("flow"));
        }
    }

    /** Waits for messages that are still to come, up to so many since the session began. */
    void awaitMessages(int all) {
        if (surroundings.embeds()) {
            try {
                await("", () -> received.size() >= all - before, Duration.ofSeconds(5));
            } catch (Refused missing) {
                // Whoever compares them says so.
            }
        }
    }

    /** Waits until a page whose session has been ended goes where it says that it goes. */
    void awaitReturn() {
        if (surroundings.returnUrl().isPresent()) {
            until(
                    "go to the return address",
                    () -> !List.of("completed", "cancelled").contains(screen()));
        }
    }

    void until(String what, BooleanSupplier condition) {
        await(what, condition, PATIENCE);
    }

    private void await(String what, BooleanSupplier condition, Duration patience) {
        long giveUp = System.nanoTime() + patience.toNanos();
        while (!holds(condition)) {
            if (!signals.isEmpty()) {
                outside.trouble(signals.poll());
                giveUp = System.nanoTime() + patience.toNanos();
            }
            if (System.nanoTime() > giveUp) {
                throw new Refused("the page did not " + what + " within " + patience.toSeconds() + " s");
            }
            page.waitForTimeout(GLANCE_MS);
        }
    }

    /** A page that is just being left cannot be asked. */
    private static boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (TimeoutError late) {
            throw late;
        } catch (PlaywrightException leaving) {
            return false;
        }
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    void close() {
        page.close();
    }

    private String text(String expression) {
        return String.valueOf(frame().evaluate("() => " + expression));
    }

    private boolean isTrue(String expression) {
        return Boolean.TRUE.equals(frame().evaluate("() => " + expression));
    }
}
