package io.examplarymock.server.script;

import io.examplarymock.server.ids.IdSecret;
import io.examplarymock.server.workspace.Workspaces;
import java.util.Map;
import java.util.function.Consumer;

/** Plays scripts, each in a workspace of its own. Thread-safe: plays have nothing in common. */
public final class Player {
    private final Wire wire;

    /** Plays by what this API reads and shows. */
    public Player(Wire wire) {
        this.wire = wire;
    }

    /**
     * Plays a script from its beginning to its end. Nothing waits: the clock goes from one event to the next. What happens at
     * one instant happens in the order of the students' numbers, after what time does.
     *
     * @param apiKey the key of the workspace; it is in no line of the transcript
     * @param transcript is given each line when it happens: the same lines for the same script
     * @throws io.examplarymock.server.error.ApiException if what is given cannot be made, for example a user twice
     */
    public Outcome play(Script script, String apiKey, Consumer<Map<String, Object>> transcript) {
        Play play = new Play(script, new OwnWorld(script, apiKey), wire, new Transcript(transcript), false);
        play.begin();
        while (play.next() != null) {
            play.takeTurn();
        }
        return play.end();
    }

    /**
     * Begins a play that goes on when it is asked to, in a workspace among those of the server. Its transcript is the same
     * as that of {@link #play} if its ids are, and nothing is handed out.
     *
     * @param apiKey the key of the workspace
     * @param repeatsIds whether ids, embed tokens among them, are those of each play of the script; its workspace then
     *     takes the place of that of an earlier play
     * @param handsOut whether what persons and integrators do is handed out, for others to do
     * @throws io.examplarymock.server.error.ApiException if what is given cannot be made, or there are too many workspaces
     */
    public StepwisePlay begin(
            Script script,
            String apiKey,
            boolean repeatsIds,
            Workspaces workspaces,
            boolean handsOut,
            Consumer<Map<String, Object>> transcript) {
        IdSecret secret = repeatsIds ? World.secret(script) : IdSecret.random();
        LiveWorld world = new LiveWorld(script, apiKey, secret, workspaces);
        Play play = new Play(script, world, wire, new Transcript(transcript), handsOut);
        try {
            play.begin();
        } catch (RuntimeException failed) {
            world.remove();
            throw failed;
        }
        return new StepwisePlay(play, world);
    }
}
