package io.examplarymock.server.testing.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The requests of a browser context: how many were made, and which wait for their answer. */
final class Requests {
    private final Set<Request> open = new LinkedHashSet<>();
    private long started;

    Requests(BrowserContext context) {
        context.onRequest(request -> {
            started++;
            open.add(request);
        });
        context.onRequestFinished(open::remove);
        context.onRequestFailed(open::remove);
    }

    long started() {
        return started;
    }

    /** The addresses that wait for their answer, those of closed tabs left out. */
    List<String> waiting() {
        return open.stream().filter(Requests::hasPage).map(Request::url).toList();
    }

    private static boolean hasPage(Request request) {
        try {
            return !request.frame().page().isClosed();
        } catch (PlaywrightException noFrameYet) {
            return true;
        }
    }
}
