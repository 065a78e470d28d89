package io.examplarymock.client;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A script that is played step by step, in a workspace that can be seen meanwhile.
 *
 * <pre>{@code
 * ScriptPlay play = mock.scripts().begin(resolvedJson);
 * ScriptProgress progress = play.goOn();
 * while (!progress.isFinished()) {
 *     play.workspace().sessions().list(); // what there is at this moment
 *     progress = play.goOn();
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ScriptPlay {
    private final AdminSide admin;
    private final String id;
    private final MockHandle workspace;
    private final ScriptProgress begun;

    ScriptPlay(MockClient mock, AdminSide admin, JsonObject answer) {
        this.admin = admin;
        this.id = answer.text("id");
        this.workspace = mock.workspace(answer.object("workspace").text("apiKey"));
        this.begun = ScriptProgress.read(answer);
    }

    /** Returns what names the play, for its transcript. */
    public String id() {
        return id;
    }

    /** Returns the workspace that the script is played in. */
    public MockHandle workspace() {
        return workspace;
    }

    /** Returns where the play was when it began. */
    public ScriptProgress begun() {
        return begun;
    }

    /**
     * Performs the next turn.
     *
     * @throws MockException with status 409 if something is handed out, or the workspace is gone
     */
    public ScriptProgress goOn() {
        return step(Map.of());
    }

    /**
     * Performs everything up to an instant, and moves the clock there; stops earlier where something is handed out.
     *
     * @throws MockException with status 409 if the instant is past, something is handed out, or the workspace is gone
     */
    public ScriptProgress goOn(Instant until) {
        return step(Map.of("until", until.toString()));
    }

    /** Says that what was handed out was done, and goes on to the next turn. */
    public ScriptProgress done() {
        return report(Map.of());
    }

    /** Says that what was handed out was refused with this text, and goes on to the next turn. */
    public ScriptProgress refused(String text) {
        return report(Map.of("refused", text));
    }

    /** Says that the session that was to be created is there, and goes on to the next turn. */
    public ScriptProgress created(String sessionId) {
        return report(Map.of("sessionId", sessionId));
    }

    private ScriptProgress report(Map<String, Object> done) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("done", done);
        return step(body);
    }

    private ScriptProgress step(Map<String, Object> body) {
        return admin.post("/scripts/" + AdminSide.encoded(id) + "/steps", body, ScriptProgress::read);
    }
}
