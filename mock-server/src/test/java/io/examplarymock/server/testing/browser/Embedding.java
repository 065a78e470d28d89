package io.examplarymock.server.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A parent page that embeds: an application at an origin of its own ({@code http://localhost:<port>}, while the mock is at
 * {@code 127.0.0.1}) that shows an {@code embedUrl} in an iframe, in a popup or by going there, notes each message that it
 * receives, and hosts the return address.
 */
public final class Embedding {
    private static final int ROUNDS = 50;

    private final BrowserContext context;
    private final Requests requests;
    private final ParentServer server;
    private final String origin;
    private Duration patience = Duration.ofSeconds(10);
    private Page page;
    private Page popup;
    private String embedOrigin;
    private Response response;
    private int markers;

    Embedding(BrowserContext context, Requests requests, ParentServer server) {
        this(context, requests, server, server.at("localhost").toString());
    }

    private Embedding(BrowserContext context, Requests requests, ParentServer server, String origin) {
        this.context = context;
        this.requests = requests;
        this.server = server;
        this.origin = origin;
    }

    void close() {
        server.close();
    }

    /** The same application under another name of this machine, for instance {@code app.localhost}. */
    public Embedding at(String host) {
        return new Embedding(context, requests, server, server.at(host).toString());
    }

    /**
     * The same page without an origin, since it is sandboxed: {@link #origin()} is {@code null} as text. What it opens
     * beside itself is not sandboxed; an iframe in it would be.
     */
    public Embedding withoutOrigin() {
        return new Embedding(context, requests, server, "null");
    }

    /** Waits this long, and no longer, for what has to come. */
    public Embedding waitingAtMost(Duration longest) {
        this.patience = longest;
        return this;
    }

    /** What belongs into a session's {@code allowedOrigin}. */
    public String origin() {
        return origin;
    }

    /**
     * Origins that are not this one, but pass for it where only a beginning, an end or a part is compared. As
     * {@code allowedOrigin} of a session none of them lets a message reach this page.
     */
    public List<String> lookAlikes() {
        URI own = URI.create(origin);
        String port = String.valueOf(own.getPort());
        return List.of(
                origin.substring(0, origin.length() - 1),
                origin.substring(0, origin.length() - port.length() - 1),
                "https://" + own.getAuthority(),
                "http://sub." + own.getAuthority(),
                "http://my" + own.getAuthority(),
                "http://" + own.getHost() + ".example.localhost:" + port,
                "http://127.0.0.1:" + port);
    }

    /** The address that {@link #arrivals()} tells about. */
    public String returnUrl() {
        return origin + ParentServer.RETURN;
    }

    /** The return address with a query of its own. */
    public String returnUrl(String query) {
        return returnUrl() + "?" + query;
    }

    /** Serves a page of the test's own, and returns its address at {@code 127.0.0.1}: another origin than the parent's. */
    public String serve(String path, String html) {
        return serve(path, html, null);
    }

    /** Like {@link #serve(String, String)}, with a Content-Security-Policy. */
    public String serve(String path, String html, String policy) {
        server.serve(path, html, policy);
        return server.at("127.0.0.1") + path;
    }

    /** Shows an address in the iframe of a new parent page, and waits until it, or its refusal, has loaded. */
    public Embedding show(String url) {
        return show(url, null);
    }

    /** Like {@link #show}, in an iframe with this {@code sandbox} attribute. */
    public Embedding showSandboxed(String url, String sandbox) {
        return show(url, sandbox);
    }

    private Embedding show(String url, String sandbox) {
        openParent(url);
        page.evaluate("([url, sandbox]) => embedding.show(url, sandbox)", Arrays.asList(url, sandbox));
        return this;
    }

    /** Opens an address beside a new parent page, which is its opener, and returns the popup. */
    public Page popUp(String url) {
        openParent(url);
        page.evaluate("url => embedding.willOpen(url)", url);
        context.onResponse(this::note);
        popup = page.waitForPopup(() -> page.locator("#open").click());
        popup.waitForLoadState();
        return popup;
    }

    /** Goes from a new parent page to an address by a link, and returns the page, which is no parent any more. */
    public Page redirect(String url) {
        openParent(url);
        page.evaluate("url => { document.getElementById('go').href = url; }", url);
        page.waitForResponse(url, () -> page.locator("#go").click());
        page.waitForLoadState();
        return page;
    }

    /** The parent page. */
    public Page page() {
        return page;
    }

    /** What the iframe shows, to find things in and click them. */
    public FrameLocator frame() {
        return page.frameLocator("#embed");
    }

    /** The document in the iframe or popup, to evaluate scripts in. */
    public Frame document() {
        if (popup != null) {
            return popup.mainFrame();
        }
        var iframe = page.querySelector("#embed");
        return iframe == null ? null : iframe.contentFrame();
    }

    /** The status of the last document that the iframe, the popup or, after a redirect, the page has loaded. */
    public int status() {
        return response.status();
    }

    /** The last document's response. */
    public Response response() {
        return response;
    }

    /** Fails unless the browser refused to show the page in the iframe. The console tells why, see {@link Complaints}. */
    public Embedding expectRefused() {
        rest();
        // Chromium shows its own error page instead, which has no address, or one of its own.
        assertThat(document().url()).as("what the iframe shows").doesNotStartWith("http");
        return this;
    }

    /** The messages so far, in their order. */
    public List<Message> messages() {
        return log().stream()
                .filter(entry -> !entry.has("arrival"))
                .map(entry -> new Message(
                        Json.parse(entry.text("data")).toValue(), entry.text("origin"), entry.bool("fromEmbed")))
                .toList();
    }

    /**
     * What the parent page saw so far, messages and arrivals in one order: {@code message completed},
     * {@code arrival status=completed}. Arrivals are seen from within the iframe or popup only.
     */
    public List<String> timeline() {
        return log().stream()
                .map(entry -> entry.has("arrival")
                        ? "arrival " + entry.text("arrival")
                        : "message " + (entry.text("status") == null ? entry.text("data") : entry.text("status")))
                .toList();
    }

    /**
     * Waits for status updates with exactly these statuses in this order, and for nothing else: the embedded page has
     * come to rest and every message that it posted has been received. Each must be from the embedded window and its
     * origin. Returns them.
     */
    public List<Message> expectMessages(String... statuses) {
        List<String> wanted = List.of(statuses);
        try {
            page.waitForFunction(
                    "wanted => { const came = embedding.log.filter(entry => !('arrival' in entry)).map(e => e.status);"
                            + " return came.length >= wanted.length || came.some((s, i) => s !== wanted[i]); }",
                    wanted,
                    new Page.WaitForFunctionOptions().setTimeout((double) patience.toMillis()));
        } catch (TimeoutError missing) {
            // The comparison below says what is missing.
        }
        rest();
        List<Message> came = messages();
        MessageSequence.check(wanted, came, embedOrigin, patience);
        return came;
    }

    /** Fails if any message has come, or comes before the embedded page is at rest. */
    public void expectNoMessages() {
        expectMessages();
    }

    /** The visits of the return address so far. */
    public List<Arrival> arrivals() {
        return server.arrivals();
    }

    /** Waits for the one visit of the return address, and fails if there are more. */
    public Arrival expectArrival() {
        await("an arrival at " + returnUrl())
                .atMost(patience)
                .until(() -> !arrivals().isEmpty());
        rest();
        assertThat(arrivals()).as("arrivals at " + returnUrl()).hasSize(1);
        return arrivals().get(0);
    }

    /** Fails if the return address was visited, or is before the embedded page is at rest. */
    public void expectNoArrival() {
        rest();
        assertThat(arrivals()).as("arrivals at " + returnUrl()).isEmpty();
    }

    /**
     * Waits until no request is under way and a marker, posted by the embedded window itself, has reached the parent.
     * Messages from one window are delivered in their order, so nothing that was posted before is still to come. A page
     * that began another request meanwhile is waited for again.
     */
    public void rest() {
        for (int round = 0; round < ROUNDS; round++) {
            long before = requests.started();
            waitUntil(() -> requests.waiting().isEmpty());
            if (mark() && before == requests.started()) {
                return;
            }
        }
        throw new AssertionError("the embedded page does not come to rest: it asked for something in each of " + ROUNDS
                + " rounds, and waits for " + requests.waiting());
    }

    private void waitUntil(BooleanSupplier condition) {
        try {
            page.waitForCondition(
                    condition, new Page.WaitForConditionOptions().setTimeout((double) patience.toMillis()));
        } catch (TimeoutError late) {
            throw new AssertionError(
                    "after " + patience + " the embedded page still waits for " + requests.waiting(), late);
        }
    }

    /** Has the embedded window, or the parent itself where that is gone, post a marker; false if it left meanwhile. */
    private boolean mark() {
        int number = ++markers;
        if (!isAtParent()) {
            return true;
        }
        try {
            Frame document = document();
            boolean posted = document != null && Boolean.TRUE.equals(document.evaluate("""
                    number => new Promise(done => setTimeout(() => {
                      const target = window.parent === window ? window.opener : window.parent;
                      target?.postMessage({ type: 'embedding:marker', number }, '*');
                      done(Boolean(target));
                    }))""", number));
            if (!posted) {
                page.evaluate("number => window.postMessage({ type: 'embedding:marker', number }, '*')", number);
            }
            page.waitForFunction("number => embedding.markers.includes(number)", number);
            return true;
        } catch (TimeoutError lost) {
            throw new AssertionError("a marker from the embedded window did not reach the parent", lost);
        } catch (PlaywrightException leftMeanwhile) {
            return false;
        }
    }

    private boolean isAtParent() {
        return Boolean.TRUE.equals(page.evaluate("() => 'embedding' in window"));
    }

    private List<JsonObject> log() {
        Object log = isAtParent() ? page.evaluate("() => ({ log: embedding.log })") : java.util.Map.of();
        return Json.parse(Json.text(log)).toObject().objects("log");
    }

    private void openParent(String url) {
        URI address = URI.create(url);
        embedOrigin = address.getScheme() + "://" + address.getRawAuthority();
        popup = null;
        page = context.newPage();
        page.navigate(origin.equals("null") ? server.at("localhost") + ParentServer.SANDBOXED : origin + "/");
        page.onResponse(this::note);
    }

    private void note(Response candidate) {
        if (candidate.request().isNavigationRequest()) {
            response = candidate;
        }
    }
}
