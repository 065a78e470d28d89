package io.examplarymock.server.script;

import java.time.Instant;
import java.util.List;

/**
 * What students do, and what is expected of it. Made by {@link ScriptReading}.
 *
 * @param seed decides the ids, the class and the mixed answers
 * @param start what the virtual clock shows first
 * @param cast who plays: at least one part
 * @param cues what those do who have no cues of their own
 * @param expected at the end of each student's line of time; nullable
 */
public record Script(
        String name, long seed, Instant start, Given given, List<Part> cast, List<Cue> cues, Expectation expected) {

    /** How many students play. */
    public int students() {
        return cast.stream().mapToInt(Part::count).sum();
    }
}
