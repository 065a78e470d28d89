package io.examplarymock.server.script;

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
        return new Play(script, apiKey, wire, new Transcript(transcript)).run();
    }
}
