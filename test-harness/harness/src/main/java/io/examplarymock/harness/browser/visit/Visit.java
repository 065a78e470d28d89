package io.examplarymock.harness.browser.visit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import io.examplarymock.harness.browser.Chromium;
import io.examplarymock.harness.usage.ToolFailed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Somebody's visit to a page that shows an embed session in an iframe, with a browser profile of their own.
 *
 * <pre>{@code
 * try (Visit visit = Visit.begin(chromium, key)) {
 *     visit.open("http://localhost:3000/exam");
 *     visit.awaitEmbed(() -> addresses, Duration.ofSeconds(10));
 *     Reaction reaction = visit.send(stranger, message);
 * }
 * }</pre>
 */
public final class Visit implements AutoCloseable {
    private static final String STRANGERS = "/examplary-harness-stranger";
    private static final String TYPE = "examplary:embed-status-update";
    private static final double GLANCE_MS = 25;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration QUIET = Duration.ofMillis(1500);

    private static final String INVITE = """
            (address) => new Promise((done) => {
              const iframe = document.createElement('iframe');
              iframe.dataset.examplaryHarness = 'stranger';
              iframe.style.display = 'none';
              iframe.onload = done;
              iframe.src = address;
              document.documentElement.append(iframe);
            })""";
    private static final String DISMISS =
            "() => document.querySelectorAll('[data-examplary-harness]').forEach(each => each.remove())";
    private static final String POST = "data => parent.postMessage(data, '*')";

    private final BrowserContext context;
    private final Page page;
    private final Watch watch;
    private final Leaks leaks;
    private final List<String> messages = new ArrayList<>();
    private Optional<List<Happening>> usual = Optional.empty();
    private Embed embed;

    private Visit(BrowserContext context, String key) {
        this.context = context;
        context.setDefaultTimeout(10_000);
        leaks = new Leaks(context, key);
        context.route(
                address -> address.endsWith(STRANGERS),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(200)
                        .setContentType("text/html")
                        .setBody("<!doctype html><title>stranger</title>")));
        page = context.newPage();
        watch = new Watch(page);
        page.exposeBinding("examplaryHarnessTell", (source, said) -> {
            hear(String.valueOf(said[0]), String.valueOf(said[1]), String.valueOf(said[2]));
            return null;
        });
        page.addInitScript(script());
    }

    /**
     * Begins a visit.
     *
     * @param key that shall be found nowhere in the browser
     */
    public static Visit begin(Chromium chromium, String key) {
        // A policy of the page's would keep strangers out that other means would let in.
        return new Visit(chromium.browser().newContext(new Browser.NewContextOptions().setBypassCSP(true)), key);
    }

    private void hear(String kind, String what, String detail) {
        if (kind.equals("message")) {
            messages.add(what + " " + detail);
        } else {
            watch.note(what, detail);
        }
    }

    /** Goes to a page; returns what is the matter if the browser cannot. */
    public Optional<String> open(String address) {
        embed = null;
        messages.clear();
        try {
            page.navigate(address);
            return Optional.empty();
        } catch (PlaywrightException unreachable) {
            return Optional.of(firstLine(unreachable));
        }
    }

    /**
     * Waits for an iframe with one of these addresses, and for the embed page in it.
     *
     * @return the address; empty if there is none in time
     */
    public Optional<String> awaitEmbed(Supplier<Set<String>> addresses, Duration patience) {
        boolean found = await(
                () -> {
                    Set<String> wanted = addresses.get();
                    page.frames().stream()
                            .filter(frame -> frame.parentFrame() == page.mainFrame() && wanted.contains(frame.url()))
                            .findFirst()
                            .ifPresent(frame -> embed = new Embed(frame));
                    return embed != null;
                },
                patience);
        if (!found) {
            return Optional.empty();
        }
        String address = embed.frame().url();
        embed.awaitReady();
        watch.during(() -> {});
        return Optional.of(address);
    }

    /** Returns the addresses of the iframes of the page, for whoever looked for another. */
    public List<String> iframes() {
        return page.frames().stream()
                .filter(frame -> frame != page.mainFrame())
                .map(Frame::url)
                .toList();
    }

    /** Returns whether the iframe is still there. */
    public boolean showsEmbed() {
        return embed != null && embed.isThere();
    }

    /**
     * Lets a stranger send a message to the page: of a wrong origin from within the iframe, which goes there for it, so that
     * the window is right; of the right origin from a window beside it.
     */
    public Reaction send(Stranger stranger, Map<String, Object> message) {
        try {
            return stranger.hasRightOrigin() ? sendFromBeside(stranger, message) : sendFromIframe(stranger, message);
        } catch (PlaywrightException stuck) {
            throw new ToolFailed("nobody of " + stranger.origin() + " could send a message: " + firstLine(stuck));
        }
    }

    private Reaction sendFromIframe(Stranger stranger, Map<String, Object> message) {
        Frame frame = embed.frame();
        go(frame, stranger.isOpaque() ? "data:text/html,stranger" : stranger.origin() + STRANGERS);
        requireOrigin(frame, stranger);
        watch.during(() -> {});
        return settled(watch.during(() -> frame.evaluate(POST, message)));
    }

    private Reaction sendFromBeside(Stranger stranger, Map<String, Object> message) {
        page.evaluate(INVITE, stranger.origin() + STRANGERS);
        Frame frame = page.querySelector("[data-examplary-harness]").contentFrame();
        requireOrigin(frame, stranger);
        Reaction reaction = settled(watch.during(() -> frame.evaluate(POST, message)));
        try {
            page.evaluate(DISMISS);
        } catch (PlaywrightException gone) {
            // The page has gone elsewhere, and the stranger with it.
        }
        return reaction;
    }

    /** Lets a frame go elsewhere by itself: to steer it there breaks off where it gets another process for it. */
    private void go(Frame frame, String address) {
        try {
            frame.evaluate("address => { location.href = address; }", address);
        } catch (PlaywrightException leaving) {
            // It is on its way.
        }
        if (!await(() -> isAt(frame, address), PATIENCE)) {
            throw new ToolFailed("the iframe did not go to " + address + ", but is at " + frame.url());
        }
    }

    private static boolean isAt(Frame frame, String address) {
        try {
            return frame.url().equals(address)
                    && Boolean.TRUE.equals(frame.evaluate(
                            "address => location.href === address && document.readyState === 'complete'", address));
        } catch (PlaywrightException loading) {
            return false;
        }
    }

    private static void requireOrigin(Frame frame, Stranger stranger) {
        String origin = String.valueOf(frame.evaluate("() => origin"));
        if (!origin.equals(stranger.origin())) {
            throw new ToolFailed("a document of the origin " + stranger.origin() + " got the origin " + origin);
        }
    }

    /** Lets the iframe go back to the embed page after strangers were there. */
    public void restore(String embedUrl) {
        go(embed.frame(), embedUrl);
        embed.awaitReady();
        watch.during(() -> {});
    }

    /** Lets the iframe itself send something to the page. */
    public Reaction sendFromEmbed(Object data) {
        return settled(watch.during(() -> inIframe(() -> embed.frame().evaluate(POST, data))));
    }

    /** Answers the question at this place, from 0 on; the message of it comes to the page. */
    public Reaction answer(int place) {
        return watch.during(() -> {
            int before = messages.size();
            inIframe(() -> embed.answer(place));
            awaitMessage("started", before);
        });
    }

    /**
     * Ends the session as its flow wants it.
     *
     * @param status that comes of it and is told by a message
     */
    public Reaction end(String flow, String status) {
        return watch.during(() -> {
            int before = messages.size();
            inIframe(status.equals("cancelled") ? embed::cancel : () -> embed.complete(flow));
            awaitMessage(status, before);
        });
    }

    /** Ends the session of a flow by redirect: waits until the browser has left the embed page. */
    public Reaction endAway(String flow) {
        String address = embed.frame().url();
        return watch.during(() -> {
            inIframe(() -> embed.complete(flow));
            await(() -> !embed.isThere() || !embed.frame().url().equals(address), Duration.ofSeconds(5));
            if (embed.isThere()) {
                watch.note("the iframe went to " + embed.frame().url().split("[?#]", 2)[0], "");
                embed.frame().waitForLoadState();
            }
        });
    }

    /** A page may take its iframe away in the midst of it; whatever else goes wrong there is no fault of the page. */
    private void inIframe(Runnable deed) {
        try {
            deed.run();
        } catch (PlaywrightException stuck) {
            if (showsEmbed()) {
                throw new ToolFailed("the embed page did not take part: " + firstLine(stuck));
            }
        }
    }

    private void awaitMessage(String status, int before) {
        await(
                () -> messages.subList(before, messages.size()).stream()
                        .anyMatch(message -> message.endsWith(" " + TYPE + " " + status)),
                PATIENCE);
    }

    /** What the page does without a cause as well is no reaction to anything. */
    private Reaction settled(Reaction reaction) {
        if (!reaction.isNone() && usual.isEmpty()) {
            usual = Optional.of(watch.during(QUIET).happenings());
        }
        return reaction.without(usual.orElse(List.of()));
    }

    /** Looks for the key in what the browser has by now. */
    public void inspect() {
        leaks.look(page);
    }

    /** Returns where the key was found. */
    public List<String> leaks() {
        return leaks.found();
    }

    /** Takes a picture of the page. */
    public void picture(Path file) {
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
        } catch (PlaywrightException gone) {
            // There is nothing to be seen of a page that has just been left.
        }
    }

    private boolean await(BooleanSupplier condition, Duration patience) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begun > patience.toNanos()) {
                return false;
            }
            page.waitForTimeout(GLANCE_MS);
        }
        return true;
    }

    private static String firstLine(PlaywrightException problem) {
        return String.valueOf(problem.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("Error {"))
                .findFirst()
                .map(line -> line.replaceFirst("^message='", ""))
                .orElse("no reason was given");
    }

    private static String script() {
        try (InputStream in = Visit.class.getResourceAsStream("watch.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
