package io.examplarymock.server.admin;

import io.examplarymock.server.http.Request;
import java.util.Map;

/** A script that was played, or is. Thread-safe. */
interface ScriptRun {
    String id();

    TranscriptFile transcript();

    /** Whether the play has ended. */
    boolean isOver();

    /** How it looks on the admin side to whoever asked. */
    Map<String, Object> view(Request request);

    /** Forgets it, with its transcript and whatever else nobody wanted to keep. */
    void discard();
}
