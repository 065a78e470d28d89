package io.examplarymock.server.admin;

import io.examplarymock.server.fault.Faults;
import io.examplarymock.server.script.Done;
import io.examplarymock.server.script.Outcome;
import io.examplarymock.server.script.Player;
import io.examplarymock.server.script.Script;
import io.examplarymock.server.workspace.ApiKeys;
import io.examplarymock.server.workspace.Workspaces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * The scripts that were played last, and those that are played step by step. Thread-safe; one is played at once at a time,
 * so that memory has to do for one alone, and those played step by step do not wait for it.
 */
final class ScriptRuns {
    /** So many runs that have ended are remembered, and so many that have not; the oldest makes room. */
    static final int LIMIT = 20;

    /** So many may be played at once or wait for that; each holds a thread meanwhile. */
    static final int WAITING = 8;

    private final Player player;
    private final Faults faults;
    private final String publicUrl;
    private final boolean mayGuessTokens;
    private final Map<String, ScriptRun> runs = new LinkedHashMap<>();
    private final Object playing = new Object();
    private final Semaphore places = new Semaphore(WAITING);
    private final Object beginning = new Object();
    private long count;

    /**
     * Remembers none yet.
     *
     * @param mayGuessTokens whether workspaces may be kept whose embed tokens follow from a script's name and seed
     */
    ScriptRuns(Player player, Faults faults, String publicUrl, boolean mayGuessTokens) {
        this.player = player;
        this.faults = faults;
        this.publicUrl = publicUrl;
        this.mayGuessTokens = mayGuessTokens;
    }

    /**
     * Plays a script; its workspace is kept among these if so wished.
     *
     * @throws RefusedCall if too many wait already
     */
    ScriptRun play(Script script, boolean isKept, Workspaces workspaces) {
        workspaces.requireRoom();
        if (!places.tryAcquire()) {
            throw RefusedCall.with(
                    429,
                    "Too many scripts",
                    "one script is played at once at a time, and " + WAITING
                            + " are played or wait already; send this one again when one of them was answered");
        }
        try {
            return playNext(script, isKept, workspaces);
        } finally {
            places.release();
        }
    }

    private ScriptRun playNext(Script script, boolean isKept, Workspaces workspaces) {
        TranscriptFile transcript = TranscriptFile.open();
        try {
            Outcome outcome;
            synchronized (playing) {
                outcome = player.play(script, ApiKeys.random(), transcript);
                transcript.close();
                if (isKept) {
                    workspaces.keep(outcome.workspace());
                }
            }
            return remember(PlayedRun.of(nextId(), outcome, isKept, transcript));
        } catch (RuntimeException failed) {
            transcript.delete();
            throw failed;
        }
    }

    /**
     * Begins a play that goes on step by step, in a workspace among these. Its ids are the script's own, unless they could
     * be guessed by others or the same script is being played already.
     */
    ScriptRun begin(Script script, boolean handsOut, boolean isKept, Workspaces workspaces) {
        TranscriptFile transcript = TranscriptFile.open();
        try {
            synchronized (beginning) {
                boolean repeatsIds = mayGuessTokens && !isPlayedNow(script);
                return remember(new StepwiseRun(
                        nextId(),
                        script,
                        player.begin(script, ApiKeys.random(), repeatsIds, workspaces, handsOut, transcript),
                        repeatsIds,
                        isKept,
                        transcript,
                        faults,
                        publicUrl));
            }
        } catch (RuntimeException failed) {
            transcript.delete();
            throw failed;
        }
    }

    /** Lets a run go on that is played step by step. */
    void goOn(StepwiseRun run, Instant until, Done done) {
        boolean wasOver = run.isOver();
        run.goOn(until, done);
        if (!wasOver && run.isOver()) {
            // From now on it is the newest of those that have ended.
            remember(run);
        }
    }

    synchronized Optional<ScriptRun> find(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    private synchronized boolean isPlayedNow(Script script) {
        return runs.values().stream().anyMatch(run -> !run.isOver() && run.repeatsIdsOf(script));
    }

    private synchronized String nextId() {
        return "script_" + ++count;
    }

    private ScriptRun remember(ScriptRun run) {
        List<ScriptRun> forgotten = new ArrayList<>();
        synchronized (this) {
            runs.remove(run.id());
            runs.put(run.id(), run);
            makeRoom(true, forgotten);
            makeRoom(false, forgotten);
        }
        // Not under the lock: one of them may be served just now.
        forgotten.forEach(ScriptRun::discard);
        return run;
    }

    private void makeRoom(boolean amongEnded, List<ScriptRun> forgotten) {
        List<ScriptRun> candidates =
                runs.values().stream().filter(run -> run.isOver() == amongEnded).toList();
        candidates.stream().limit(Math.max(0, candidates.size() - LIMIT)).forEach(run -> {
            runs.remove(run.id());
            forgotten.add(run);
        });
    }
}
