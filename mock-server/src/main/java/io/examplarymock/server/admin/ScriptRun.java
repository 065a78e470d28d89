package io.examplarymock.server.admin;

import io.examplarymock.server.http.Request;
import io.examplarymock.server.script.Script;
import java.util.Map;

/** A script that was played, or is. Thread-safe. */
interface ScriptRun {
    String id();

    TranscriptFile transcript();

    /** Whether the play has ended. */
    boolean isOver();

    /** Whether it is, in ids that each play of that script has, a play of this one that others can see. */
    default boolean repeatsIdsOf(Script script) {
        return false;
    }

    /** How it looks on the admin side to whoever asked. */
    Map<String, Object> view(Request request);

    /** Forgets it, with its transcript and whatever else nobody wanted to keep. */
    void discard();
}
