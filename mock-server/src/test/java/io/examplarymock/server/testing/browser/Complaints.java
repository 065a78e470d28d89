package io.examplarymock.server.testing.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the browser complained of during a test: errors on the console (a breach of the Content-Security-Policy and an
 * answer of 4xx or 5xx are among them), errors that a script did not catch, and requests to other machines. Each fails the
 * test that did not expect it.
 */
public final class Complaints {
    private static final Set<String> SCHEMES_OF_THE_NET = Set.of("http", "https", "ws", "wss");

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private final List<String> tolerated = new ArrayList<>();

    Complaints() {}

    void listenTo(BrowserContext context) {
        contexts.add(context);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                heard.add("console error: " + message.text() + at(message.location()));
            }
        });
        context.onWebError(error -> heard.add("uncaught error: " + error.error()));
        context.onRequest(this::judge);
        context.onPage(page -> page.onWebSocket(socket -> judge(socket.url())));
    }

    /** Expects a complaint that contains this text, once or more; the test fails if it does not come. */
    public Complaints expect(String part) {
        expected.add(part);
        return this;
    }

    /** Lets complaints pass that contain this text, for what hangs on the moment. */
    public Complaints tolerate(String part) {
        tolerated.add(part);
        return this;
    }

    /** Everything so far, expected or not. */
    public List<String> heard() {
        settle();
        return List.copyOf(heard);
    }

    /** Fails on what was not expected, and on what was expected and did not come. The end of each test calls it. */
    public void verdict() {
        List<String> findings = new ArrayList<>();
        for (String complaint : heard()) {
            if (expected.stream().noneMatch(complaint::contains)
                    && tolerated.stream().noneMatch(complaint::contains)) {
                findings.add("unexpected " + complaint);
            }
        }
        for (String part : expected) {
            if (heard.stream().noneMatch(complaint -> complaint.contains(part))) {
                findings.add("expected, but did not come: " + part);
            }
        }
        if (!findings.isEmpty()) {
            throw new AssertionError(
                    "the browser's complaints differ from what the test expects:\n  " + String.join("\n  ", findings));
        }
    }

    /** Drops all expectations; for tests of this class. */
    void forget() {
        expected.clear();
    }

    private void judge(Request request) {
        judge(request.url());
    }

    private void judge(String url) {
        if (leavesTheMachine(url)) {
            heard.add("request to another machine: " + url);
        }
    }

    static boolean leavesTheMachine(String url) {
        String scheme = url.substring(0, Math.max(0, url.indexOf(':')));
        if (!SCHEMES_OF_THE_NET.contains(scheme)) {
            return false;
        }
        String host = URI.create(url.split("[?#]", 2)[0]).getHost();
        return host == null || !(host.equals("localhost") || host.endsWith(".localhost") || host.equals("127.0.0.1"));
    }

    /** Hears all of a context that is about to be closed. */
    void hearOut(BrowserContext context) {
        settle(context);
        contexts.remove(context);
    }

    private void settle() {
        contexts.forEach(Complaints::settle);
    }

    /** A round trip into each frame, behind which all that it said before has arrived. */
    private static void settle(BrowserContext context) {
        for (Page page : context.pages()) {
            for (Frame frame : page.frames()) {
                try {
                    frame.evaluate("() => 0");
                } catch (PlaywrightException leftMeanwhile) {
                    // A frame that is gone says nothing more.
                }
            }
        }
    }

    private static String at(String location) {
        return location.isEmpty() || location.startsWith(":") ? "" : " (" + location + ")";
    }
}
