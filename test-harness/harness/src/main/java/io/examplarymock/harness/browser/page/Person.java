package io.examplarymock.harness.browser.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.ReducedMotion;
import io.examplarymock.harness.browser.Chromium;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person with a browser of their own, whose clock is the workspace's: opens pages, does there what a script says, and
 * sees what becomes of it.
 *
 * <pre>{@code
 * try (Person ada = Person.enter(chromium, outside, now, false)) {
 *     ada.perform(open);
 *     ada.moveClock(now.plusSeconds(20));
 *     Optional<String> refusal = ada.perform(answer);
 * }
 * }</pre>
 */
public final class Person implements AutoCloseable {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 700;

    private final BrowserContext context;
    private final Set<Surroundings> known = new HashSet<>();
    private final Outside outside;
    private final boolean traced;
    private final List<Tab> tabs = new ArrayList<>();
    private final List<Received> closed = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private Instant clock;

    private Person(BrowserContext context, Outside outside, Instant now, boolean traced) {
        this.context = context;
        this.outside = outside;
        this.traced = traced;
        this.clock = now;
    }

    /**
     * Lets somebody in.
     *
     * @param now what their clock shows
     * @param traced whether a trace can be kept in the end
     */
    public static Person enter(Chromium chromium, Outside outside, Instant now, boolean traced) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(WIDTH, HEIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(10_000);
        if (traced) {
            context.tracing()
                    .start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
        }
        Person person = new Person(context, outside, now, traced);
        context.clock().install(new Clock.InstallOptions().setTime(Date.from(now)));
        context.exposeBinding("embedMessage", (source, said) -> {
            person.hear(source.page(), String.valueOf(said[0]));
            return null;
        });
        context.onWebError(error -> person.errors.add(error.error()));
        return person;
    }

    /** Moves the clock of all tabs forward: what their pages were to do by then they do now. */
    public void moveClock(Instant now) {
        long ahead = Duration.between(clock, now).toMillis();
        if (ahead > 0) {
            context.clock().fastForward(ahead);
            // Pages have had their own time, too, in which they loaded and waited.
            context.clock().setSystemTime(Date.from(now));
            clock = now;
        }
    }

    /**
     * Does something.
     *
     * @return what the page says to it if it refuses; empty if it was done
     */
    public Optional<String> perform(Deed deed) {
        try {
            switch (deed.word()) {
                case "open", "come-back" -> open(deed);
                case "reload" -> reload(deed);
                case "leave" -> leave();
                default -> FlowPage.of(deed.flow(), tab(deed)).perform(deed);
            }
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.getMessage());
        } catch (PlaywrightException lost) {
            return Optional.of("the page does not take part: "
                    + String.valueOf(lost.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private void open(Deed deed) {
        int before = outside.messages(deed.session());
        if (known.add(deed.around())) {
            deed.around().answerIn(context);
        }
        Tab tab = new Tab(context.newPage(), deed.around(), outside, deed.session(), deed.embedUrl(), before);
        tabs.add(tab);
        tab.load();
        refuseIfClosed(tab, deed);
    }

    private void reload(Deed deed) {
        Tab tab = tab(deed);
        tab.reload();
        refuseIfClosed(tab, deed);
    }

    /** A page without the flow is a refusal where the script expects one, or where nobody has finished. */
    private static void refuseIfClosed(Tab tab, Deed deed) {
        String screen = tab.screen();
        boolean over = List.of("completed", "cancelled", "expired").contains(screen);
        boolean unwanted = deed.details().get("refused").isPresent()
                && !deed.details().get("refused").isNull();
        if (!screen.equals("flow") && !screen.equals("away") && (!over || unwanted)) {
            throw new Refused(deed.refusal(screen) + ": the page says \"" + tab.sentence() + "\"");
        }
    }

    private void leave() {
        for (Tab tab : tabs) {
            int all = outside.messages(tab.session());
            tab.awaitMessages(all);
            closed.add(tab.received(Optional.of(all)));
            tab.close();
        }
        tabs.clear();
    }

    /** The tab that was opened last for a session. */
    private Tab tab(Deed deed) {
        for (int i = tabs.size() - 1; i >= 0; i--) {
            if (tabs.get(i).session().equals(deed.session())) {
                return tabs.get(i);
            }
        }
        throw new Refused(deed.refusal("") + ": the page is closed, come-back opens it again");
    }

    private void hear(Page page, String message) {
        for (Tab tab : tabs) {
            if (tab.page().equals(page)) {
                tab.received(message);
            }
        }
    }

    /** Waits until all pages know what became of their sessions, and have told it. */
    public void catchUp() {
        for (Tab tab : tabs) {
            try {
                tab.catchUp();
                tab.awaitMessages(outside.messages(tab.session()));
                tab.awaitReturn();
            } catch (Refused | PlaywrightException stuck) {
                errors.add(String.valueOf(stuck.getMessage()));
            }
        }
    }

    /** Returns what the page around each tab has received, in the order in which they were closed and opened. */
    public List<Received> received() {
        List<Received> all = new ArrayList<>(closed);
        tabs.forEach(tab -> all.add(tab.received(Optional.empty())));
        return all;
    }

    /** Returns the return address with the query with which the last tab of a session has come back to it. */
    public Optional<String> cameBack(String session) {
        for (int i = tabs.size() - 1; i >= 0; i--) {
            if (tabs.get(i).session().equals(session) && tabs.get(i).isAway()) {
                return Optional.of(tabs.get(i).address());
            }
        }
        return Optional.empty();
    }

    /** Returns what went wrong on pages by itself: errors that no script caught, and pages that did not follow. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** Takes a picture of what the person sees; none if no page is open. */
    public boolean picture(Path file) {
        if (tabs.isEmpty()) {
            return false;
        }
        try {
            tabs.get(tabs.size() - 1).picture(file);
            return true;
        } catch (PlaywrightException gone) {
            return false;
        }
    }

    /** Keeps what was recorded, as a file that {@code playwright show-trace} opens. Only once. */
    public void keepTrace(Path file) {
        if (traced) {
            context.tracing().stop(new Tracing.StopOptions().setPath(file));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
