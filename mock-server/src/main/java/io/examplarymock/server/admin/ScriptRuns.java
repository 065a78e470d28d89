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

/**
 * The scripts that were played last, and those that are played step by step. Thread-safe; one is played at once at a time,
 * so that memory has to do for one alone, and those played step by step do not wait for it.
 */
final class ScriptRuns {
    /** So many runs that have ended are remembered, and so many that have not; the oldest makes room. */
    static final int LIMIT = 20;

    private final Player player;
    private final Faults faults;
    private final String publicUrl;
    private final Map<String, ScriptRun> runs = new LinkedHashMap<>();
    private final Object playing = new Object();
    private long count;

    ScriptRuns(Player player, Faults faults, String publicUrl) {
        this.player = player;
        this.faults = faults;
        this.publicUrl = publicUrl;
    }

    /** Plays a script; its workspace is kept among these if so wished. */
    ScriptRun play(Script script, boolean isKept, Workspaces workspaces) {
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

    /** Begins a play that goes on step by step, in a workspace among these. */
    ScriptRun begin(Script script, boolean handsOut, boolean isKept, Workspaces workspaces) {
        TranscriptFile transcript = TranscriptFile.open();
        try {
            return remember(new StepwiseRun(
                    nextId(),
                    script,
                    player.begin(script, ApiKeys.random(), workspaces, handsOut, transcript),
                    isKept,
                    transcript,
                    faults,
                    publicUrl));
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
