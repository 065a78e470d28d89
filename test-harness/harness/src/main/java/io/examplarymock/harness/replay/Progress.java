package io.examplarymock.harness.replay;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Tells how far a long run is: on a terminal in one line that is written anew, elsewhere in a line every few seconds. A
 * short run says nothing.
 */
public final class Progress {
    private static final Duration ON_TERMINAL = Duration.ofSeconds(1);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);
    private static final String ERASE = "\r\u001B[K";

    private final PrintWriter err;
    private final boolean terminal;
    private final Supplier<Duration> elapsed;
    private Duration next;
    private int all;
    private int done;
    private boolean written;
    /** What the virtual clocks show of the scripts that are being played, in the order of their beginning. */
    private final Map<String, Instant> clocks = new LinkedHashMap<>();

    /**
     * Writes to {@code err}.
     *
     * @param elapsed since the beginning of the run
     */
    public Progress(PrintWriter err, boolean terminal, Supplier<Duration> elapsed) {
        this.err = err;
        this.terminal = terminal;
        this.elapsed = elapsed;
        this.next = pause();
    }

    /** Returns one that counts real time from now. */
    public static Progress on(PrintWriter err, boolean terminal) {
        long begun = System.nanoTime();
        return new Progress(err, terminal, () -> Duration.ofNanos(System.nanoTime() - begun));
    }

    synchronized void begin(int scripts) {
        all = scripts;
    }

    synchronized void played() {
        done++;
        tick();
    }

    /** Says where a script can be watched that takes its time. */
    synchronized void watch(String script, URI dashboard) {
        end();
        err.println(script + " is played in a workspace of its own; watch it at " + dashboard);
        err.flush();
    }

    /** A script that keeps pace with real time has come so far on its virtual clock. */
    synchronized void reached(String script, Instant now) {
        clocks.put(script, now);
        tick();
    }

    /** The script has come to its end. */
    synchronized void left(String script) {
        clocks.remove(script);
    }

    /** Says something if it is time to. */
    synchronized void tick() {
        Duration now = elapsed.get();
        if (now.compareTo(next) < 0 || done == all) {
            return;
        }
        next = now.plus(pause());
        String line = done + " of " + all + (all == 1 ? " script" : " scripts") + " played after " + now.toSeconds()
                + " s" + virtualTime();
        if (terminal) {
            err.print(ERASE + line);
            written = true;
        } else {
            err.println(line);
        }
        err.flush();
    }

    /** Takes the line away. */
    synchronized void end() {
        if (written) {
            err.print(ERASE);
            err.flush();
            written = false;
        }
    }

    private String virtualTime() {
        if (clocks.isEmpty()) {
            return "";
        }
        Map.Entry<String, Instant> first = clocks.entrySet().iterator().next();
        String others = clocks.size() == 1 ? "" : ", and " + (clocks.size() - 1) + " more";
        return "; in " + first.getKey() + " it is " + first.getValue().truncatedTo(ChronoUnit.SECONDS) + others;
    }

    private Duration pause() {
        return terminal ? ON_TERMINAL : ELSEWHERE;
    }
}
