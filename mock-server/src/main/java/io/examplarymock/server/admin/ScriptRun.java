package io.examplarymock.server.admin;

import io.examplarymock.server.script.Outcome;
import io.examplarymock.server.time.Timestamps;
import io.examplarymock.server.value.Members;
import java.util.Map;

/**
 * A script that was played.
 *
 * @param summary as the admin side shows it
 */
record ScriptRun(String id, Map<String, Object> summary, TranscriptFile transcript) {
    static ScriptRun of(String id, Outcome outcome, boolean isKept, TranscriptFile transcript) {
        return new ScriptRun(
                id,
                Members.start()
                        .put("id", id)
                        .put("name", outcome.script())
                        .put("passed", outcome.passed())
                        .put("students", outcome.students())
                        .put("failureCount", outcome.failures())
                        .put("failures", outcome.firstFailures())
                        .put("steps", outcome.steps())
                        .put("events", outcome.events())
                        .put("ended", Timestamps.format(outcome.ended()))
                        .put("transcriptBytes", transcript.size())
                        .put("workspace", isKept ? workspace(outcome) : null)
                        .withoutNulls()
                        .toMap(),
                transcript);
    }

    private static Map<String, Object> workspace(Outcome outcome) {
        return Members.start()
                .put("id", outcome.workspace().id())
                .put("apiKey", outcome.workspace().apiKey())
                .toMap();
    }
}
