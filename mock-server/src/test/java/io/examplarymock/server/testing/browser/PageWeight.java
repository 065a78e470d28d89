package io.examplarymock.server.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Sizes;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a page costs that is loaded for the first time.
 *
 * @param bytes of all answers, heads included, as they came over the wire
 * @param usable the time from asking for the page until what a person needs to begin was visible
 */
public record PageWeight(String url, int requests, long bytes, Duration usable) {
    static PageWeight measure(BrowserContext cold, String url, String usable) {
        List<Request> finished = new ArrayList<>();
        Requests requests = new Requests(cold);
        cold.onRequestFinished(finished::add);
        Page page = cold.newPage();
        long start = System.nanoTime();
        page.navigate(url, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.locator(usable).first().waitFor();
        Duration until = Duration.ofNanos(System.nanoTime() - start);
        page.waitForLoadState();
        page.waitForCondition(() -> requests.waiting().isEmpty());
        long bytes = 0;
        for (Request request : finished) {
            Sizes sizes = request.sizes();
            bytes += sizes.responseBodySize + sizes.responseHeadersSize;
        }
        return new PageWeight(url, finished.size(), bytes, until);
    }

    /** Fails if the page is heavier. */
    public PageWeight expectAtMost(long most) {
        assertThat(bytes).as(this::toString).isLessThanOrEqualTo(most);
        return this;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Weight of %s: %.1f kB in %d request(s), usable after %d ms",
                url,
                bytes / 1000.0,
                requests,
                usable.toMillis());
    }
}
