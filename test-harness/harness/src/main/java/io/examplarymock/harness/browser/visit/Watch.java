package io.examplarymock.harness.browser.visit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes note of what a page does outside its iframes. */
final class Watch {
    /** A page that does nothing for so long, and waits for no answer, is at rest. */
    private static final Duration REST = Duration.ofMillis(150);

    /** For how many times as long as the browser takes to draw a few frames, if that is longer. */
    private static final int SLOWER = 4;

    /** One that does not come to rest is looked at for so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final double GLANCE_MS = 20;
    private static final String A_FEW_FRAMES =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))";

    private final Page page;
    private final Map<String, Happening> happenings = new LinkedHashMap<>();
    private final List<String> errors = new ArrayList<>();
    private final Set<Request> underWay = new HashSet<>();
    private long lastNanos = System.nanoTime();

    Watch(Page page) {
        this.page = page;
        page.onRequest(this::begun);
        page.onRequestFinished(this::ended);
        page.onRequestFailed(this::ended);
        page.onFrameNavigated(frame -> {
            if (frame == page.mainFrame()) {
                note("the browser went to " + withoutQuery(frame.url()), "");
            }
        });
        page.onDialog(dialog -> {
            note("a dialog was shown", ": " + dialog.message());
            dialog.dismiss();
        });
        page.onPopup(popup -> note("a window was opened", ""));
        page.onPageError(error -> errors.add(error.lines().findFirst().orElse("an error without words")));
    }

    void note(String what, String detail) {
        lastNanos = System.nanoTime();
        happenings.put(what, new Happening(what, detail));
    }

    private void begun(Request request) {
        if (isOfPage(request) && !request.url().endsWith("/favicon.ico")) {
            underWay.add(request);
            note("the page sent " + request.method() + " " + withoutQuery(request.url()), "");
        }
    }

    private void ended(Request request) {
        if (underWay.remove(request)) {
            lastNanos = System.nanoTime();
        }
    }

    private boolean isOfPage(Request request) {
        try {
            return request.frame() == page.mainFrame();
        } catch (PlaywrightException ofNoFrame) {
            return false;
        }
    }

    /** Lets something happen, and looks at the page until it is at rest. */
    Reaction during(Runnable cause) {
        happenings.clear();
        errors.clear();
        underWay.clear();
        lastNanos = System.nanoTime();
        cause.run();
        // However long it took to happen, the page has only now learnt of it.
        lastNanos = System.nanoTime();
        rest();
        return new Reaction(List.copyOf(happenings.values()), errors);
    }

    /** Looks at the page for so long. */
    Reaction during(Duration time) {
        return during(() -> page.waitForTimeout((double) time.toMillis()));
    }

    private void rest() {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            long asked = System.nanoTime();
            frames();
            long now = System.nanoTime();
            // A browser that is slow to draw is as slow to tell what its pages send.
            if (underWay.isEmpty() && now - lastNanos >= Math.max(REST.toNanos(), SLOWER * (now - asked))) {
                return;
            }
            page.waitForTimeout(GLANCE_MS);
        }
    }

    private void frames() {
        try {
            page.evaluate(A_FEW_FRAMES);
        } catch (PlaywrightException leaving) {
            lastNanos = System.nanoTime();
        }
    }

    private static String withoutQuery(String address) {
        URI uri = URI.create(address.split("[?#]", 2)[0]);
        return uri.toString();
    }
}
