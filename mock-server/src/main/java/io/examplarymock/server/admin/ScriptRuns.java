package io.examplarymock.server.admin;

import io.examplarymock.server.script.Outcome;
import io.examplarymock.server.script.Player;
import io.examplarymock.server.script.Script;
import io.examplarymock.server.workspace.ApiKeys;
import io.examplarymock.server.workspace.Workspaces;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The scripts that were played last. Thread-safe; one is played at a time, so that memory has to do for one alone. */
final class ScriptRuns {
    /** So many runs are remembered; the oldest makes room. */
    static final int LIMIT = 20;

    private final Player player;
    private final Map<String, ScriptRun> runs = new LinkedHashMap<>();
    private final Object playing = new Object();
    private long count;

    ScriptRuns(Player player) {
        this.player = player;
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
            return remember(outcome, isKept, transcript);
        } catch (RuntimeException failed) {
            transcript.delete();
            throw failed;
        }
    }

    synchronized Optional<ScriptRun> find(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    /**
     * Reads lines of a transcript. Not while one is being forgotten, which takes its file away.
     *
     * @return empty if there is no such run
     */
    synchronized Optional<byte[]> read(String id, long first, long limit) {
        return find(id).map(run -> run.transcript().read(first, limit));
    }

    private synchronized ScriptRun remember(Outcome outcome, boolean isKept, TranscriptFile transcript) {
        ScriptRun run = ScriptRun.of("script_" + ++count, outcome, isKept, transcript);
        runs.put(run.id(), run);
        if (runs.size() > LIMIT) {
            Iterator<ScriptRun> oldest = runs.values().iterator();
            oldest.next().transcript().delete();
            oldest.remove();
        }
        return run;
    }
}
