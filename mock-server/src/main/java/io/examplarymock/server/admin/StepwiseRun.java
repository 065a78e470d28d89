package io.examplarymock.server.admin;

import io.examplarymock.server.fault.Faults;
import io.examplarymock.server.http.BaseUrl;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.script.Done;
import io.examplarymock.server.script.HandedOut;
import io.examplarymock.server.script.Outcome;
import io.examplarymock.server.script.Script;
import io.examplarymock.server.script.StepwisePlay;
import io.examplarymock.server.time.Timestamps;
import io.examplarymock.server.value.Members;
import java.time.Instant;
import java.util.Map;

/** A script that is played step by step, in a workspace that everybody can see; who asks while another is served waits. */
final class StepwiseRun implements ScriptRun {
    private final String id;
    private final Script script;
    private final StepwisePlay play;
    private final boolean repeatsIds;
    private final Map<String, Object> workspace;
    private final boolean isKept;
    private final TranscriptFile transcript;
    private final ArmedTroubles troubles;
    private final String publicUrl;

    /**
     * Begins where the play is.
     *
     * @param repeatsIds whether the play's ids are those of each play of the script
     * @param isKept whether the workspace outlives this
     * @param publicUrl what embed URLs start with; {@code null} for the address that a request came to
     */
    StepwiseRun(
            String id,
            Script script,
            StepwisePlay play,
            boolean repeatsIds,
            boolean isKept,
            TranscriptFile transcript,
            Faults faults,
            String publicUrl) {
        this.id = id;
        this.script = script;
        this.play = play;
        this.repeatsIds = repeatsIds;
        String workspaceId = play.workspace().id();
        this.workspace = RunViews.workspace(workspaceId, play.workspace().apiKey());
        this.isKept = isKept;
        this.transcript = transcript;
        this.troubles = new ArmedTroubles(faults, workspaceId);
        this.publicUrl = publicUrl;
    }

    /** Goes on as {@link StepwisePlay#goOn} does, and arms what goes wrong with what is handed out then. */
    synchronized void goOn(Instant until, Done done) {
        play.goOn(until, done);
        if (done != null) {
            troubles.disarm();
        }
        HandedOut handedOut = play.handedOut();
        if (handedOut != null) {
            troubles.arm(handedOut, play.now());
        }
        if (isOver()) {
            transcript.close();
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public TranscriptFile transcript() {
        return transcript;
    }

    @Override
    public boolean isOver() {
        return play.outcome() != null;
    }

    @Override
    public boolean repeatsIdsOf(Script other) {
        return repeatsIds && script.name().equals(other.name()) && script.seed() == other.seed();
    }

    @Override
    public synchronized Map<String, Object> view(Request request) {
        Outcome outcome = play.outcome();
        Instant next = play.next();
        HandedOut handedOut = play.handedOut();
        Members view = RunViews.beginning(id, script.name(), outcome != null, script.students())
                .put("workspace", workspace)
                .put("idsRepeat", repeatsIds)
                .put("now", Timestamps.format(play.now()))
                .put("next", next == null ? null : Timestamps.format(next));
        if (handedOut != null) {
            view.put("handedOut", RunViews.of(handedOut, BaseUrl.of(request, publicUrl)));
        }
        if (outcome != null) {
            RunViews.outcome(view, outcome);
        }
        return view.put("transcriptBytes", transcript.size()).toMap();
    }

    @Override
    public synchronized void discard() {
        troubles.disarm();
        if (!isKept) {
            play.discard();
        }
        transcript.delete();
    }
}
