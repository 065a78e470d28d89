package io.examplarymock.server.admin;

import io.examplarymock.server.http.Request;
import io.examplarymock.server.script.Outcome;
import io.examplarymock.server.value.Members;
import java.util.Map;

/** A script that was played at once; how it went is all that is left of it. */
record PlayedRun(String id, Map<String, Object> view, TranscriptFile transcript) implements ScriptRun {
    static PlayedRun of(String id, Outcome outcome, boolean isKept, TranscriptFile transcript) {
        Members view = RunViews.beginning(id, outcome.script(), true, outcome.students());
        RunViews.outcome(view, outcome);
        view.put("transcriptBytes", transcript.size());
        if (isKept) {
            view.put(
                    "workspace",
                    RunViews.workspace(
                            outcome.workspace().id(), outcome.workspace().apiKey()));
        }
        return new PlayedRun(id, view.toMap(), transcript);
    }

    @Override
    public boolean isOver() {
        return true;
    }

    @Override
    public Map<String, Object> view(Request request) {
        return view;
    }

    @Override
    public void discard() {
        transcript.delete();
    }
}
